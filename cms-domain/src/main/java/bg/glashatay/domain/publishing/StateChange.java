package bg.glashatay.domain.publishing;

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

/** One step of an edition: who, when, from where to where, with which content, and why. Never changed or removed. */
@Entity
@Table(name = "state_change")
public class StateChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "state_change_seq")
    @SequenceGenerator(name = "state_change_seq", sequenceName = "state_change_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    /** Null for the opening of the edition. */
    @Enumerated(EnumType.STRING)
    private Transition step;

    /** Null for the opening of the edition. */
    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private EditionState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private EditionState to;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "actor_id")
    private Account actor;

    @Column(name = "made_at")
    private Instant madeAt;

    private String note;

    @Column(name = "content_hash")
    private String contentHash;

    protected StateChange() {}

    StateChange(
            Edition edition,
            Transition step,
            EditionState from,
            EditionState to,
            Account actor,
            Instant madeAt,
            String note,
            String contentHash) {
        this.edition = edition;
        this.step = step;
        this.from = from;
        this.to = to;
        this.actor = actor;
        this.madeAt = madeAt;
        this.note = note;
        this.contentHash = contentHash;
    }

    public Long getId() {
        return id;
    }

    public Edition getEdition() {
        return edition;
    }

    /** The step taken; null where the edition was opened. */
    public Transition getStep() {
        return step;
    }

    /** The state it left; null where the edition was opened. */
    public EditionState getFrom() {
        return from;
    }

    public EditionState getTo() {
        return to;
    }

    public Account getActor() {
        return actor;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    /** The reason or explanation given; empty for none. */
    public String getNote() {
        return note;
    }

    public String getContentHash() {
        return contentHash;
    }
}
