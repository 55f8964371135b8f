package bg.glashatay.domain.transfer;

import bg.glashatay.domain.persistence.LinesConverter;
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
import java.util.List;
import java.util.Objects;

/** A line of an import's report: what became of a thing, as the key of a sentence and what fills its gaps. */
@Entity
@Table(name = "import_line")
public class ImportLine {

    private static final int MAX_LENGTH = 500;
    private static final String EMPTY = "–";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_line_seq")
    @SequenceGenerator(name = "import_line_seq", sequenceName = "import_line_seq", allocationSize = 50)
    private Long id;

    @Column(name = "run_id", updatable = false)
    private long runId;

    @Column(name = "item_key", updatable = false)
    private String itemKey;

    @Column(name = "item_name", updatable = false)
    private String itemName;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Verdict verdict;

    @Column(updatable = false)
    private String sentence;

    @Convert(converter = LinesConverter.class)
    @Column(updatable = false)
    private List<String> arguments = List.of();

    /** Null where it became no document. */
    @Column(name = "document_id", updatable = false)
    private Long documentId;

    protected ImportLine() {}

    /** @param documentId what it became; null for nothing, or nothing that is kept */
    public ImportLine(
            long runId,
            String itemKey,
            String itemName,
            Verdict verdict,
            String sentence,
            List<String> arguments,
            Long documentId) {
        this.runId = runId;
        this.itemKey = shortened(itemKey);
        this.itemName = shortened(itemName);
        this.verdict = Objects.requireNonNull(verdict);
        this.sentence = Objects.requireNonNull(sentence);
        this.arguments = oneLine(arguments);
        this.documentId = documentId;
    }

    /**
     * What is kept as lines must be of one line each, and the end of a long one nobody reads; in a sentence, a word that
     * is empty is seen as a dash.
     */
    static List<String> oneLine(List<String> words) {
        return words.stream()
                .map(ImportLine::shortened)
                .map(word -> word.isEmpty() ? EMPTY : word)
                .toList();
    }

    /** As the database takes it: one line, of a bearable length, without what is no character. */
    public static String shortened(String text) {
        var line = text.replaceAll("[\\p{Cc}\\s]+", " ").strip();
        if (line.length() <= MAX_LENGTH) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(MAX_LENGTH - 2)) ? MAX_LENGTH - 2 : MAX_LENGTH - 1;
        return line.substring(0, end) + "…";
    }

    public Long getId() {
        return id;
    }

    public String getItemKey() {
        return itemKey;
    }

    public String getItemName() {
        return itemName;
    }

    public Verdict getVerdict() {
        return verdict;
    }

    public String getSentence() {
        return sentence;
    }

    public List<String> getArguments() {
        return List.copyOf(arguments);
    }

    /** Null where it became no document. */
    public Long getDocumentId() {
        return documentId;
    }
}
