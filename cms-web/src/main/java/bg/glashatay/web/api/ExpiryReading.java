package bg.glashatay.web.api;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.Expiry;
import bg.glashatay.domain.publishing.Transition;
import java.util.Optional;

/** Takes an expiry out of a body. */
final class ExpiryReading {

    private ExpiryReading() {}

    /** @throws ProblemException when a member is missing or is not what it must be */
    static Expiry of(JsonBody body) {
        var time = WallTime.of(body);
        var outcome = body.readObligatory("outcome", "unknown-outcome", ExpiryReading::outcome);
        var explanation = body.text("explanation");
        body.close();
        return new Expiry(time.moment(), outcome, explanation);
    }

    private static Optional<EditionState> outcome(String name) {
        return Transition.EXPIRE.targets().stream()
                .filter(state -> state.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
