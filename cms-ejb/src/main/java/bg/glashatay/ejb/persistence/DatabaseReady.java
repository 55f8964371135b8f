package bg.glashatay.ejb.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells the load balancer not to send anybody while the database does not answer. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    @Inject
    DatabaseAnswers database;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(database.now()).build();
    }
}
