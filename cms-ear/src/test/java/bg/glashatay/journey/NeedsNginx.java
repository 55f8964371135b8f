package bg.glashatay.journey;

import bg.glashatay.run.WebServer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs a test class where an nginx is installed. */
@Tag("from-outside")
@ExtendWith(NeedsNginx.Installed.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface NeedsNginx {

    /** Says aloud that something was not tested; in CI, not testing it is a failure. */
    class Installed implements ExecutionCondition {

        private static final String ADVICE = "Install the package nginx, and libnginx-mod-http-brotli-static.";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (WebServer.isInstalled()) {
                return ConditionEvaluationResult.enabled("nginx is here");
            }
            if (isRequired()) {
                throw new IllegalStateException("The web server's tests need nginx and there is none: " + ADVICE);
            }
            System.out.println("SKIPPED, NOT TESTED: " + context.getDisplayName() + " needs nginx. " + ADVICE);
            return ConditionEvaluationResult.disabled("No nginx: " + ADVICE);
        }

        private static boolean isRequired() {
            return "true".equals(System.getenv("CI")) || "required".equals(System.getProperty("nginx"));
        }
    }
}
