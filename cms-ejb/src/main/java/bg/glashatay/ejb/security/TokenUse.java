package bg.glashatay.ejb.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** For the API's door: whose token a secret opens, which is written down now and then. */
@Stateless
public class TokenUse {

    /** Written no oftener: programs ask many times a minute. */
    private static final Duration COARSE = Duration.ofMinutes(1);

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    /** The username; empty where the secret opens nothing. */
    @PermitAll
    public Optional<String> usernameBy(String secret) {
        var token = accounts.bySecret(Secrets.sha256(secret));
        var now = clock.instant();
        token.filter(used -> used.lastUsedAt()
                        .filter(at -> at.plus(COARSE).isAfter(now))
                        .isEmpty())
                .ifPresent(used -> used.use(now));
        return token.map(used -> used.getAccount().getUsername());
    }
}
