package bg.glashatay.domain.redirects;

import bg.glashatay.domain.security.Account;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An address at which nothing of the site stands, and where it leads: for ever, since others have written it down. One
 * that leads nowhere any more says that what stood there is gone.
 */
@Entity
public class Redirect {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "redirect_seq")
    @SequenceGenerator(name = "redirect_seq", sequenceName = "redirect_seq", allocationSize = 50)
    private Long id;

    private String source;

    private String target;

    /** As a source's path would be written, so that chains are found; null outside of the site. */
    @Column(name = "target_path")
    private String targetPath;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "changed_by")
    private Account changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected Redirect() {}

    public Redirect(RedirectSource source, Optional<RedirectTarget> target, Account by, Instant at) {
        this.source = source.value();
        lead(target, by, at);
    }

    /** Leads somewhere else; empty: nowhere, what stood at the address is gone. */
    public void lead(Optional<RedirectTarget> to, Account by, Instant at) {
        target = to.map(RedirectTarget::value).orElse(null);
        targetPath =
                to.flatMap(RedirectTarget::asSource).map(RedirectSource::path).orElse(null);
        changedBy = Objects.requireNonNull(by);
        changedAt = Objects.requireNonNull(at);
    }

    public Long getId() {
        return id;
    }

    public RedirectSource getSource() {
        return new RedirectSource(source);
    }

    /** Where it leads; empty where what stood there is gone. */
    public Optional<RedirectTarget> target() {
        return Optional.ofNullable(target).map(RedirectTarget::new);
    }

    public Account getChangedBy() {
        return changedBy;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    @Override
    public String toString() {
        return source + " → " + target;
    }
}
