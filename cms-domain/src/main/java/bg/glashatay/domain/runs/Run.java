package bg.glashatay.domain.runs;

import bg.glashatay.domain.security.Account;
import jakarta.persistence.Column;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Objects;

/** Something long that the application does beside everything else at somebody's wish, such as a backup. */
@MappedSuperclass
public abstract class Run {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "begun_by", updatable = false)
    private Account begunBy;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(updatable = false)
    private String node;

    /** Null while it is under way, and where its node died until the next begins. */
    @Column(name = "finished_at")
    private Instant finishedAt;

    protected Run() {}

    protected Run(Account begunBy, Instant startedAt, String node) {
        this.begunBy = Objects.requireNonNull(begunBy);
        this.startedAt = Objects.requireNonNull(startedAt);
        this.node = Objects.requireNonNull(node);
    }

    protected void finish(Instant at) {
        finishedAt = Objects.requireNonNull(at);
    }

    public Account getBegunBy() {
        return begunBy;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    /** The machine that works at it. */
    public String getNode() {
        return node;
    }

    public boolean isFinished() {
        return finishedAt != null;
    }
}
