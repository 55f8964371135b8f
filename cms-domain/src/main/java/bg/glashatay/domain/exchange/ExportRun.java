package bg.glashatay.domain.exchange;

import bg.glashatay.domain.security.Account;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** An archive for another installation that was made, or was to be made. */
@Entity
@Table(name = "export_run")
public class ExportRun {

    private static final int MAX_DETAIL = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "export_run_seq")
    @SequenceGenerator(name = "export_run_seq", sequenceName = "export_run_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "begun_by", updatable = false)
    private Account begunBy;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(updatable = false)
    private String node;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ExportScope scope;

    private long documents;

    @Column(name = "documents_in_all")
    private long documentsInAll;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Enumerated(EnumType.STRING)
    private ExportOutcome outcome;

    @Column(name = "file_name")
    private String fileName = "";

    private long bytes;

    private long files;

    @Column(name = "missing_files")
    private long missingFiles;

    private String detail = "";

    protected ExportRun() {}

    public ExportRun(Account begunBy, Instant startedAt, String node, ExportScope scope) {
        this.begunBy = Objects.requireNonNull(begunBy);
        this.startedAt = Objects.requireNonNull(startedAt);
        this.node = Objects.requireNonNull(node);
        this.scope = Objects.requireNonNull(scope);
    }

    /** So many of the documents are written. */
    public void comesAlong(long written, long inAll) {
        documents = written;
        documentsInAll = inAll;
    }

    /** The archive is whole and has its name. */
    public void succeed(Instant at, String file, long size, long fileCount, long missing) {
        finishedAt = at;
        outcome = ExportOutcome.MADE;
        fileName = Objects.requireNonNull(file);
        bytes = size;
        files = fileCount;
        missingFiles = missing;
    }

    /** @param why a sentence for administrators, as the program says it */
    public void fail(Instant at, String why) {
        finishedAt = at;
        outcome = ExportOutcome.FAILED;
        detail = why.length() <= MAX_DETAIL ? why : why.substring(0, MAX_DETAIL);
    }

    public Long getId() {
        return id;
    }

    public Account getBegunBy() {
        return begunBy;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    /** The machine that made it. */
    public String getNode() {
        return node;
    }

    public ExportScope getScope() {
        return scope;
    }

    /** Documents that are written. */
    public long getDocuments() {
        return documents;
    }

    public long getDocumentsInAll() {
        return documentsInAll;
    }

    /** Null while it is being made, and for ever where its node died before another was begun. */
    public Instant getFinishedAt() {
        return finishedAt;
    }

    public boolean isFinished() {
        return finishedAt != null;
    }

    /** Null as long as it is not finished. */
    public ExportOutcome getOutcome() {
        return outcome;
    }

    /** Empty as long as there is none. */
    public String getFileName() {
        return fileName;
    }

    public long getBytes() {
        return bytes;
    }

    public long getFiles() {
        return files;
    }

    /** Pictures and documents that the store lacked when it was made. */
    public long getMissingFiles() {
        return missingFiles;
    }

    public String getDetail() {
        return detail;
    }
}
