package bg.glashatay.ejb.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells the load balancer not to send anybody while the database does not answer. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    private static final int SECONDS = 2;

    @Resource(lookup = "java:app/jdbc/cms")
    DataSource database;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answers()).build();
    }

    /** Whether the database answers now. */
    public boolean answers() {
        try (var connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException unreachable) {
            return false;
        }
    }
}
