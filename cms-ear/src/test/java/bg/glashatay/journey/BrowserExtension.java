package bg.glashatay.journey;

import bg.glashatay.run.Build;
import com.microsoft.playwright.Browser;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts Chromium for the first journey; takes a picture of what was on the screen when one fails. */
class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(BrowserExtension.class);

    /** Says aloud that something was not tested; in CI, not testing it is a failure. */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.find().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is here");
        }
        if (Chromium.isRequired()) {
            throw new IllegalStateException("The journeys need Chromium and there is none: " + Chromium.ADVICE);
        }
        System.out.println("SKIPPED, NOT TESTED: " + context.getDisplayName() + " needs Chromium. " + Chromium.ADVICE);
        return ConditionEvaluationResult.disabled("No Chromium: " + Chromium.ADVICE);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Chromium.class)
                .browser();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            var folder = Build.current().work().resolve("journeys");
            Optional.of(context.getRequiredTestInstance())
                    .filter(Journey.class::isInstance)
                    .map(Journey.class::cast)
                    .ifPresent(journey -> journey.photograph(
                            folder,
                            context.getRequiredTestClass().getSimpleName() + "-"
                                    + context.getRequiredTestMethod().getName()));
        }
    }
}
