package bg.glashatay.ejb.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Keeps readers from a node whose public pages no longer follow what is published, though the database answers: it would
 * show what was withdrawn.
 */
@Readiness
@ApplicationScoped
public class OutboxReady implements HealthCheck {

    @Inject
    Watch watch;

    @Override
    public HealthCheckResponse call() {
        var found = watch.finding(Matter.OUTBOX);
        return HealthAnswer.of("outbox", found, found.isEmpty() || found.get().severity() != Severity.ERROR);
    }
}
