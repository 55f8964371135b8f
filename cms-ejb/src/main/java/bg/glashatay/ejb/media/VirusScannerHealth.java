package bg.glashatay.ejb.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells whether the virus scanner answers, where one is named. The node stays ready without it: citizens read on, editors
 * write on, and only uploads are refused, on the other nodes as well. A probe does not wait for the scanner either: it
 * tells what the scanner did when it was asked last.
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
                .withData("scanner", scanner.isNamed() ? heard() : "off")
                .build();
    }

    private String heard() {
        return scanner.answered().map(answers -> answers ? "answers" : "silent").orElse("not asked yet");
    }
}
