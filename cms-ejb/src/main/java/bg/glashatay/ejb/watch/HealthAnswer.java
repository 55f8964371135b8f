package bg.glashatay.ejb.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Puts a finding into the words of MicroProfile Health. */
final class HealthAnswer {

    private HealthAnswer() {}

    /**
     * The judgement as data of a check.
     *
     * @param ready whether readers may be sent here; what sending them elsewhere would not mend does not forbid it
     */
    static HealthCheckResponse of(String name, Optional<Finding> finding, boolean ready) {
        var answer = HealthCheckResponse.named(name).status(ready);
        finding.ifPresent(found -> tell(answer, found));
        return answer.build();
    }

    private static void tell(HealthCheckResponseBuilder answer, Finding finding) {
        answer.withData("state", finding.severity().name().toLowerCase(Locale.ROOT));
        answer.withData("finding", finding.key());
        for (var figure : finding.figures()) {
            if (figure instanceof Duration duration) {
                answer.withData("seconds", duration.toSeconds());
            } else if (figure instanceof Long number) {
                answer.withData("number", number);
            } else if (figure instanceof Bytes room) {
                answer.withData("free-bytes", room.value());
            } else if (!(figure instanceof Path)) {
                // where folders are is nobody's business who only asks for the health
                answer.withData("value", figure.toString());
            }
        }
    }
}
