package bg.glashatay.web.bulk;

import bg.glashatay.ejb.bulk.BulkStep;
import bg.glashatay.web.shared.Texts;
import bg.glashatay.web.shared.Words;
import java.util.Arrays;
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
        return Words.of(step);
    }

    public String label() {
        return Texts.of("bulk", "step." + step);
    }
}
