package bg.glashatay.ejb.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Asks for a restart where nothing else helps: threads that wait for one another for ever. Nothing outside counts. */
@Liveness
@ApplicationScoped
public class NodeLive implements HealthCheck {

    @Inject
    Watch watch;

    @Inject
    NodeName node;

    @Override
    public HealthCheckResponse call() {
        var deadlocked = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
        return HealthCheckResponse.named("node")
                .status(deadlocked == null)
                .withData("version", node.version())
                .withData("node", node.value())
                .withData("uptime-seconds", watch.uptime().toSeconds())
                .build();
    }
}
