package bg.glashatay.domain.previews;

import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Lets somebody without an account read one edition before it is published, until a day that its maker chose or until
 * somebody revokes it. Only the SHA-256 of its secret is kept.
 */
@Entity
@Table(name = "preview_link")
public class PreviewLink {

    /** How many days a link opens, unless its maker says otherwise. */
    public static final int USUAL_DAYS = 7;

    public static final int MAX_DAYS = 60;
    public static final int MAX_LABEL = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "preview_link_seq")
    @SequenceGenerator(name = "preview_link_seq", sequenceName = "preview_link_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    private String label;

    @Column(name = "secret_sha256")
    private String secretSha256;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "created_by")
    private Account createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "revoked_by")
    private Account revokedBy;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected PreviewLink() {}

    /**
     * @param label for whom it is
     * @param lastDay the last day on which it opens; null where none was given
     * @param zone in which that day is meant
     * @throws NotPreviewableException unless the edition is on its way to the public
     * @throws ContentRejectedException when the label or the day has to be mended
     */
    public PreviewLink(
            Edition edition,
            String label,
            LocalDate lastDay,
            ZoneId zone,
            String secretSha256,
            Account createdBy,
            Instant createdAt) {
        if (!edition.getState().isPrePublication()) {
            throw new NotPreviewableException(edition.getState());
        }
        ContentRejectedException.unlessEmpty(issues(label, lastDay, LocalDate.ofInstant(createdAt, zone)));
        this.edition = edition;
        this.label = label;
        this.expiresAt = lastDay.plusDays(1).atStartOfDay(zone).toInstant();
        this.secretSha256 = Objects.requireNonNull(secretSha256);
        this.createdBy = Objects.requireNonNull(createdBy);
        this.createdAt = createdAt;
    }

    private static List<Issue> issues(String label, LocalDate lastDay, LocalDate today) {
        var issues = new ArrayList<Issue>();
        if (label.isBlank()) {
            issues.add(Issue.of("label", "label-missing"));
        } else if (label.length() > MAX_LABEL) {
            issues.add(Issue.of("label", "too-long", MAX_LABEL, label.length()));
        }
        if (lastDay == null) {
            issues.add(Issue.of("until", "day-missing"));
        } else if (lastDay.isBefore(today)) {
            issues.add(Issue.of("until", "day-is-past"));
        } else if (lastDay.isAfter(today.plusDays(MAX_DAYS))) {
            issues.add(Issue.of("until", "day-too-far", MAX_DAYS));
        }
        return issues;
    }

    /** Whether it opens at the given time; judged anew at each use, so no timer has to close it. */
    public boolean isOpen(Instant at) {
        return revokedAt == null && at.isBefore(expiresAt);
    }

    /** From now on it opens nothing. Revoking it again changes nothing; whether it did change is the answer. */
    public boolean revoke(Account by, Instant at) {
        if (revokedAt != null) {
            return false;
        }
        revokedBy = Objects.requireNonNull(by);
        revokedAt = at;
        return true;
    }

    public boolean wasMadeBy(Account account) {
        return createdBy.equals(account);
    }

    public Long getId() {
        return id;
    }

    public Edition getEdition() {
        return edition;
    }

    /** For whom its maker meant it. */
    public String getLabel() {
        return label;
    }

    public Account getCreatedBy() {
        return createdBy;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** The first moment at which it no longer opens. */
    public Instant getExpiresAt() {
        return expiresAt;
    }

    /** Null while nobody has. */
    public Instant getRevokedAt() {
        return revokedAt;
    }
}
