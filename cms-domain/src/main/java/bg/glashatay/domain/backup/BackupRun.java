package bg.glashatay.domain.backup;

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

/** A backup that the application made, or tried to make. */
@Entity
@Table(name = "backup_run")
public class BackupRun {

    private static final int MAX_DETAIL = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "backup_run_seq")
    @SequenceGenerator(name = "backup_run_seq", sequenceName = "backup_run_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "begun_by", updatable = false)
    private Account begunBy;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(updatable = false)
    private String node;

    /** Whether it is to be brought back for trial. */
    @Column(updatable = false)
    private boolean trial;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Enumerated(EnumType.STRING)
    private BackupOutcome outcome;

    @Column(name = "file_name")
    private String fileName = "";

    private long bytes;

    private long documents;

    private long files;

    @Column(name = "missing_files")
    private long missingFiles;

    private String detail = "";

    protected BackupRun() {}

    public BackupRun(Account begunBy, Instant startedAt, String node, boolean trial) {
        this.begunBy = Objects.requireNonNull(begunBy);
        this.startedAt = Objects.requireNonNull(startedAt);
        this.node = Objects.requireNonNull(node);
        this.trial = trial;
    }

    /** The archive has its name, whatever comes of reading it again. */
    public void wrote(String file, long size, long documentCount, long fileCount, long missing) {
        fileName = file;
        bytes = size;
        documents = documentCount;
        files = fileCount;
        missingFiles = missing;
    }

    public void succeed(Instant at) {
        finishedAt = at;
        outcome = trial ? BackupOutcome.PROVED : BackupOutcome.MADE;
    }

    /** @param why a sentence for administrators, as the program says it */
    public void fail(Instant at, String why) {
        finishedAt = at;
        outcome = BackupOutcome.FAILED;
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

    public boolean isTrial() {
        return trial;
    }

    /** Null while it is being made, and for ever where its node died. */
    public Instant getFinishedAt() {
        return finishedAt;
    }

    public boolean isFinished() {
        return finishedAt != null;
    }

    /** Null as long as it is not finished. */
    public BackupOutcome getOutcome() {
        return outcome;
    }

    public boolean isFailed() {
        return outcome == BackupOutcome.FAILED;
    }

    public String getFileName() {
        return fileName;
    }

    public long getBytes() {
        return bytes;
    }

    public long getDocuments() {
        return documents;
    }

    public long getFiles() {
        return files;
    }

    /** Media that were missing or damaged before it was made. */
    public long getMissingFiles() {
        return missingFiles;
    }

    public String getDetail() {
        return detail;
    }
}
