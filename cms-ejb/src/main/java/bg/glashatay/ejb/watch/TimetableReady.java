package bg.glashatay.ejb.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells of what is overdue, and refuses nobody: pages are right without a timetable, and other nodes have the same. */
@Readiness
@ApplicationScoped
public class TimetableReady implements HealthCheck {

    @Inject
    Watch watch;

    @Override
    public HealthCheckResponse call() {
        var found = watch.finding(Matter.TIMETABLE);
        return HealthAnswer.of("timetable", found, true);
    }
}
