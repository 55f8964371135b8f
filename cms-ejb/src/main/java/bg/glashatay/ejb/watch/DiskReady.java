package bg.glashatay.ejb.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells how much room there is, and refuses nobody: pages are read on, and the other nodes have the same folder. */
@Readiness
@ApplicationScoped
public class DiskReady implements HealthCheck {

    @Inject
    Watch watch;

    @Override
    public HealthCheckResponse call() {
        var found = watch.finding(Matter.DATA_FOLDER);
        return HealthAnswer.of("disk", found, true);
    }
}
