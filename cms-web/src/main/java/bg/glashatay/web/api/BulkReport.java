package bg.glashatay.web.api;

import bg.glashatay.domain.shared.DomainException;
import bg.glashatay.ejb.bulk.BulkResult;
import java.util.List;

/**
 * What became of each edition that was to take a step.
 *
 * @param done how many took it
 */
public record BulkReport(long done, List<Item> results) {

    static BulkReport of(List<BulkResult> results, ApiTexts texts) {
        return new BulkReport(
                results.stream()
                        .filter(result -> result.outcome() == BulkResult.Outcome.DONE)
                        .count(),
                results.stream().map(result -> Item.of(result, texts)).toList());
    }

    /**
     * One edition.
     *
     * @param status what the step alone would have been answered with; of one not done because of another, 424
     * @param code of the refusal; absent where there is none, as is its sentence
     */
    public record Item(String edition, BulkResult.Outcome outcome, int status, String code, String detail) {

        private static final int OK = 200;
        private static final int FAILED_DEPENDENCY = 424;
        private static final int FAULT = 500;

        static Item of(BulkResult result, ApiTexts texts) {
            var edition = EditionRepresentation.href(
                    result.item().documentId(), result.item().number());
            return switch (result.outcome()) {
                case DONE -> new Item(edition, result.outcome(), OK, null, null);
                case NOT_DONE -> new Item(edition, result.outcome(), FAILED_DEPENDENCY, null, null);
                case FAILED -> new Item(edition, result.outcome(), FAULT, null, null);
                case REFUSED -> refused(edition, result.outcome(), result.refusal(), texts);
            };
        }

        private static Item refused(
                String edition, BulkResult.Outcome outcome, DomainException refusal, ApiTexts texts) {
            var problem = Problems.from(refusal).orElseThrow();
            var detail = problem.errors().stream()
                    .findFirst()
                    .map(error -> texts.error(error.code(), error.arguments()))
                    .orElseGet(() -> texts.detail(problem.code(), problem.arguments()));
            return new Item(edition, outcome, problem.status(), problem.code(), detail);
        }
    }
}
