package bg.glashatay.ejb.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Keeps readers from a node whose search hangs; one that is being made anew is only told of, for it mends itself. */
@Readiness
@ApplicationScoped
public class IndexReady implements HealthCheck {

    @Inject
    Watch watch;

    @Override
    public HealthCheckResponse call() {
        var found = watch.finding(Matter.INDEX);
        return HealthAnswer.of("index", found, found.isEmpty() || found.get().severity() != Severity.ERROR);
    }
}
