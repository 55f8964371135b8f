package bg.glashatay.ejb.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells whether the virus scanner answers, where one is named. The node stays ready without it: citizens read on, editors
 * write on, and only uploads are refused, on the other nodes as well.
 */
@Readiness
@ApplicationScoped
public class VirusScannerHealth implements HealthCheck {

    @Inject
    VirusScanner scanner;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("virus-scanner")
                .up()
                .withData(
                        "scanner",
                        scanner.answers()
                                .map(answers -> answers ? "answers" : "silent")
                                .orElse("off"))
                .build();
    }
}
