package bg.glashatay.domain.backup;

import bg.glashatay.domain.runs.ArchiveRun;
import bg.glashatay.domain.security.Account;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A backup that the application made, or tried to make. */
@Entity
@Table(name = "backup_run")
public class BackupRun extends ArchiveRun {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "backup_run_seq")
    @SequenceGenerator(name = "backup_run_seq", sequenceName = "backup_run_seq", allocationSize = 50)
    private Long id;

    /** Whether it is to be brought back for trial. */
    @Column(updatable = false)
    private boolean trial;

    @Enumerated(EnumType.STRING)
    private BackupOutcome outcome;

    protected BackupRun() {}

    public BackupRun(Account begunBy, Instant startedAt, String node, boolean trial) {
        super(begunBy, startedAt, node);
        this.trial = trial;
    }

    /** The archive has its name, whatever comes of reading it again. */
    public void wrote(String file, long size, long documentCount, long fileCount, long missing) {
        wroteDocuments(documentCount);
        wroteArchive(file, size, fileCount, missing);
    }

    public void succeed(Instant at) {
        finish(at);
        outcome = trial ? BackupOutcome.PROVED : BackupOutcome.MADE;
    }

    /** @param why a sentence for administrators, as the program says it */
    public void fail(Instant at, String why) {
        finish(at);
        outcome = BackupOutcome.FAILED;
        explain(why);
    }

    public Long getId() {
        return id;
    }

    public boolean isTrial() {
        return trial;
    }

    /** Null as long as it is not finished. */
    public BackupOutcome getOutcome() {
        return outcome;
    }

    public boolean isFailed() {
        return outcome == BackupOutcome.FAILED;
    }
}
