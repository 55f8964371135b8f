package bg.glashatay.domain.publishing;

import bg.glashatay.domain.security.Account;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** A reviewer's word, good for a while, that he is reading the text. It locks nothing and passes by itself. */
@Embeddable
class Claim {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "claimant_id")
    private Account claimant;

    @Column(name = "claimed_until")
    private Instant until;

    protected Claim() {}

    Claim(Account claimant, Instant until) {
        this.claimant = claimant;
        this.until = until;
    }

    Account claimant() {
        return claimant;
    }

    Instant until() {
        return until;
    }

    boolean holds(Instant at) {
        return until.isAfter(at);
    }
}
