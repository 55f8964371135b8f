package bg.glashatay.domain.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
import java.util.Optional;

/** Lets a program act as an account through the REST API. Only the SHA-256 of the secret is kept. */
@Entity
@Table(name = "api_token")
public class ApiToken {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_token_seq")
    @SequenceGenerator(name = "api_token_seq", sequenceName = "api_token_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    private String label;

    @Column(name = "secret_sha256")
    private String secretSha256;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "created_by")
    private Account createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected ApiToken() {}

    /** @param expiresAt from when on it opens nothing; empty: it does not end by itself */
    public ApiToken(
            Account account,
            String label,
            String secretSha256,
            Account createdBy,
            Instant createdAt,
            Optional<Instant> expiresAt) {
        this.account = Objects.requireNonNull(account);
        this.label = Objects.requireNonNull(label);
        this.secretSha256 = Objects.requireNonNull(secretSha256);
        this.createdBy = Objects.requireNonNull(createdBy);
        this.createdAt = Objects.requireNonNull(createdAt);
        this.expiresAt = expiresAt.orElse(null);
    }

    /** From now on the token opens nothing. Revoking it again changes nothing. */
    public void revoke(Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
        }
    }

    public Long getId() {
        return id;
    }

    public Account getAccount() {
        return account;
    }

    /** What the administrator called it, to know it again. */
    public String getLabel() {
        return label;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** When it was revoked; null while it opens. */
    public Instant getRevokedAt() {
        return revokedAt;
    }

    /** When it was last used, to the minute or so; empty where it never was. */
    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }

    /** Somebody uses it now. */
    public void use(Instant now) {
        lastUsedAt = Objects.requireNonNull(now);
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
