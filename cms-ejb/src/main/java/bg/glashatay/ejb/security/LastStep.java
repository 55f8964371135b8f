package bg.glashatay.ejb.security;

import jakarta.enterprise.context.Dependent;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/**
 * The transaction of a command that waits its turn before: it would keep a connection of the database busy while it waits,
 * and has to look again at what may have changed meanwhile.
 */
@Dependent
public class LastStep {

    @Transactional
    public <T> T of(Supplier<T> step) {
        return step.get();
    }

    @Transactional
    public void run(Runnable step) {
        step.run();
    }
}
