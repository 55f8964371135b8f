package bg.glashatay.domain.exchange;

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
import java.util.Objects;

/** An archive for another installation that was made, or was to be made. */
@Entity
@Table(name = "export_run")
public class ExportRun extends ArchiveRun {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "export_run_seq")
    @SequenceGenerator(name = "export_run_seq", sequenceName = "export_run_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ExportScope scope;

    @Column(name = "documents_in_all")
    private long documentsInAll;

    @Enumerated(EnumType.STRING)
    private ExportOutcome outcome;

    protected ExportRun() {}

    public ExportRun(Account begunBy, Instant startedAt, String node, ExportScope scope) {
        super(begunBy, startedAt, node);
        this.scope = Objects.requireNonNull(scope);
    }

    /** So many of the documents are written. */
    public void comesAlong(long written, long inAll) {
        wroteDocuments(written);
        documentsInAll = inAll;
    }

    /** The archive is whole and has its name. */
    public void succeed(Instant at, String file, long size, long fileCount, long missing) {
        finish(at);
        outcome = ExportOutcome.MADE;
        wroteArchive(file, size, fileCount, missing);
    }

    /** @param why a sentence for administrators, as the program says it */
    public void fail(Instant at, String why) {
        finish(at);
        outcome = ExportOutcome.FAILED;
        explain(why);
    }

    public Long getId() {
        return id;
    }

    public ExportScope getScope() {
        return scope;
    }

    public long getDocumentsInAll() {
        return documentsInAll;
    }

    /** Null as long as it is not finished. */
    public ExportOutcome getOutcome() {
        return outcome;
    }
}
