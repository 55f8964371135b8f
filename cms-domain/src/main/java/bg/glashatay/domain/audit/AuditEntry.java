package bg.glashatay.domain.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/**
 * Who did, or tried to do, what and when. It names things by their ids, addresses and states, so that no text that is
 * published gets in; the detail is what people gave as their reason, or what was changed. Never changed or removed.
 */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "made_at")
    private Instant madeAt;

    private String actor;

    private String command;

    private boolean permitted;

    @Column(name = "edition_id")
    private Long editionId;

    @Column(name = "from_state")
    private String fromState;

    @Column(name = "to_state")
    private String toState;

    @Column(name = "content_hash")
    private String contentHash;

    private String detail = "";

    protected AuditEntry() {}

    private AuditEntry(Instant madeAt, String actor, String command, boolean permitted) {
        this.madeAt = Objects.requireNonNull(madeAt);
        this.actor = Objects.requireNonNull(actor);
        this.command = Objects.requireNonNull(command);
        this.permitted = permitted;
    }

    /** Something that happened. */
    public static AuditEntry permitted(Instant at, String actor, String command) {
        return new AuditEntry(at, actor, command, true);
    }

    /** Something that was refused; the detail is the refusal's code. */
    public static AuditEntry refused(Instant at, String actor, String command, String code) {
        return new AuditEntry(at, actor, command, false).withDetail(code);
    }

    public AuditEntry onEdition(Long id) {
        editionId = id;
        return this;
    }

    /** The states it left and reached, and the hash of the content it was about. */
    public AuditEntry moving(String from, String to, String hash) {
        fromState = from;
        toState = to;
        contentHash = hash;
        return this;
    }

    public AuditEntry withDetail(String words) {
        detail = words;
        return this;
    }
}
