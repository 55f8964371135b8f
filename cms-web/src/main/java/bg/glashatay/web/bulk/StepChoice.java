package bg.glashatay.web.bulk;

import bg.glashatay.ejb.bulk.BulkStep;
import bg.glashatay.web.shared.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A step to choose, as addresses and as people name it. */
public record StepChoice(BulkStep step) {

    /** The step by its name in addresses, such as {@code request-changes}. */
    static Optional<BulkStep> named(String word) {
        return Arrays.stream(BulkStep.values())
                .filter(step -> new StepChoice(step).word().equals(word))
                .findFirst();
    }

    public String word() {
        return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String label() {
        return Texts.of("bulk", "step." + step);
    }
}
