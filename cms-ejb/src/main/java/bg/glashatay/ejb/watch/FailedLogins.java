package bg.glashatay.ejb.watch;

import bg.glashatay.ejb.security.LoginOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts the attempts to log in that failed on this node since its start, those that were not looked at after wrong ones
 * among them; whose they were is not kept.
 */
@ApplicationScoped
public class FailedLogins {

    private final LongAdder count = new LongAdder();

    public long count() {
        return count.sum();
    }

    void note(@Observes LoginOutcome outcome) {
        switch (outcome.result()) {
            case WRONG, CODE_WRONG, LATER -> count.increment();
            default -> {
                // let in, on the way there, or one too many at this moment
            }
        }
    }
}
