package bg.glashatay.domain.transfer;

import bg.glashatay.domain.persistence.LinesConverter;
import bg.glashatay.domain.runs.Run;
import bg.glashatay.domain.security.Account;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** One time that a file from elsewhere was brought in, or tried. */
@Entity
@Table(name = "import_run")
public class ImportRun extends Run {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_run_seq")
    @SequenceGenerator(name = "import_run_seq", sequenceName = "import_run_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ImportKind kind;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ImportMode mode;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Column(updatable = false)
    private String section;

    private String source = "";

    private long done;

    private long total;

    @Enumerated(EnumType.STRING)
    private ImportOutcome outcome;

    private String sentence = "";

    @Convert(converter = LinesConverter.class)
    private List<String> arguments = List.of();

    protected ImportRun() {}

    /** @param section the slug of the section in which things arrive that have none of their own; empty for none */
    public ImportRun(
            Account begunBy,
            Instant startedAt,
            String node,
            ImportKind kind,
            ImportMode mode,
            String fileName,
            String section) {
        super(begunBy, startedAt, node);
        this.kind = Objects.requireNonNull(kind);
        this.mode = Objects.requireNonNull(mode);
        this.fileName = Objects.requireNonNull(fileName);
        this.section = Objects.requireNonNull(section);
    }

    /** The file was read and found good: where it is from, and how many things it has. */
    public void survey(String from, long items) {
        source = from;
        total = items;
    }

    public void advance(long doneSoFar) {
        done = doneSoFar;
    }

    public void succeed(Instant at) {
        end(at, ImportOutcome.DONE, "", List.of());
    }

    /** @param key of the sentence that says what is wrong with the file */
    public void refuse(Instant at, String key, List<String> words) {
        end(at, ImportOutcome.REFUSED, key, words);
    }

    public void fail(Instant at, String key, List<String> words) {
        end(at, ImportOutcome.FAILED, key, words);
    }

    /** Whoever worked at it is no more. */
    public void cutOff(Instant at) {
        end(at, ImportOutcome.CUT_OFF, "", List.of());
    }

    private void end(Instant at, ImportOutcome how, String key, List<String> words) {
        finish(at);
        outcome = how;
        sentence = key;
        arguments = ImportLine.oneLine(words);
    }

    public Long getId() {
        return id;
    }

    public ImportKind getKind() {
        return kind;
    }

    public ImportMode getMode() {
        return mode;
    }

    public String getFileName() {
        return fileName;
    }

    public String getSection() {
        return section;
    }

    /** The site that the file is from, as it calls itself; empty before it was read. */
    public String getSource() {
        return source;
    }

    public long getDone() {
        return done;
    }

    /** How many things there are in the file; 0 before it was read. */
    public long getTotal() {
        return total;
    }

    /** Null as long as it is not finished. */
    public ImportOutcome getOutcome() {
        return outcome;
    }

    /** The key of the sentence that says why it came to nothing; empty where it did not. */
    public String getSentence() {
        return sentence;
    }

    public List<String> getArguments() {
        return List.copyOf(arguments);
    }
}
