package bg.glashatay.ejb.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Says that this node has begun: its schema is the database's and its pages know what is published. Once true, for good. */
@Startup
@ApplicationScoped
public class NodeStarted implements HealthCheck {

    @Inject
    Watch watch;

    private final AtomicBoolean started = new AtomicBoolean();

    @Override
    public HealthCheckResponse call() {
        if (!started.get() && watch.figures().node().pagesBehind().isPresent()) {
            started.set(true);
        }
        return HealthCheckResponse.named("started").status(started.get()).build();
    }
}
