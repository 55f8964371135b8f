package bg.glashatay.domain.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/**
 * When a page stops counting, what becomes of it then, and what its readers are told. Pages are judged by it when they
 * are rendered, so it holds even when no timer runs.
 */
@Embeddable
public class Expiry {

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "expiry_zone")
    private String zone;

    @Enumerated(EnumType.STRING)
    @Column(name = "expiry_outcome")
    private EditionState outcome;

    @Column(name = "expiry_explanation")
    private String explanation;

    protected Expiry() {}

    /**
     * An expiry that has not been checked against an edition yet.
     *
     * @param outcome withdrawn or unpublished
     * @param explanation the sentence that the public reads afterwards
     */
    public Expiry(PublicationTime time, EditionState outcome, String explanation) {
        if (!Transition.EXPIRE.leadsTo(outcome)) {
            throw new IllegalArgumentException("An edition does not expire into " + outcome);
        }
        this.expiresAt = time.instant();
        this.zone = time.zone().getId();
        this.outcome = outcome;
        this.explanation = Reasons.obligatory("explanation", explanation);
    }

    public PublicationTime time() {
        return new PublicationTime(expiresAt, ZoneId.of(zone));
    }

    /** Withdrawn or unpublished. */
    public EditionState outcome() {
        return outcome;
    }

    /** What the public reads once the time has passed. */
    public String explanation() {
        return explanation;
    }

    /** Whether the time has come. */
    public boolean hasPassed(Instant at) {
        return !at.isBefore(expiresAt);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Expiry expiry
                && expiresAt.equals(expiry.expiresAt)
                && zone.equals(expiry.zone)
                && outcome == expiry.outcome
                && explanation.equals(expiry.explanation);
    }

    @Override
    public int hashCode() {
        return Objects.hash(expiresAt, zone, outcome, explanation);
    }

    @Override
    public String toString() {
        return outcome + " at " + expiresAt;
    }
}
