package bg.glashatay.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bg.glashatay.ejb.bulk.BulkItem;
import bg.glashatay.ejb.bulk.BulkMode;
import bg.glashatay.ejb.bulk.BulkStep;
import bg.glashatay.web.api.Problem.FieldError;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A step with several editions is read to its end before anything is done, or refused by the name of the field. */
class BulkRequestTest {

    private static final String HASH = "a".repeat(64);

    @Test
    void stepModeAndEditionsAreRead() {
        var request = request(
                """
                {"transition": "request-changes", "mode": "all", "reason": "Час?",
                 "editions": ["/api/v1/documents/12/editions/3", "/documents/15/editions/1"]}
                """);

        assertThat(request.command().step()).isEqualTo(BulkStep.REQUEST_CHANGES);
        assertThat(request.command().reason()).isEqualTo("Час?");
        assertThat(request.mode()).isEqualTo(BulkMode.ALL);
        assertThat(request.items()).containsExactly(new BulkItem(12, 3, ""), new BulkItem(15, 1, ""));
    }

    @Test
    void approvalNamesWhatWasReadOfEach() {
        var request = request(
                """
                {"transition": "APPROVE", "mode": "EACH", "editions": ["/documents/12/editions/3"],
                 "contentHashes": ["%s"]}
                """
                        .formatted(HASH));

        assertThat(request.items()).containsExactly(new BulkItem(12, 3, HASH));
    }

    @Test
    void openCommentsThatWereSeenAreToldOfEach() {
        var request = request(
                """
                {"transition": "PUBLISH", "mode": "EACH", "openComments": [0, 2],
                 "editions": ["/documents/12/editions/3", "/documents/15/editions/1"]}
                """);

        assertThat(request.items()).extracting(BulkItem::openCommentsSeen).containsExactly(0, 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'mode': 'EACH', 'editions': []}|transition|missing-member",
                "{'transition': null, 'mode': 'EACH', 'editions': []}|transition|missing-member",
                "{'transition': 'SUBMIT', 'mode': null, 'editions': []}|mode|missing-member",
                "{'transition': 'ERASE', 'mode': 'EACH', 'editions': []}|transition|unknown-bulk-step",
                "{'transition': 'RESTORE', 'mode': 'EACH', 'editions': []}|transition|unknown-bulk-step",
                "{'transition': 'SUBMIT', 'editions': []}|mode|missing-member",
                "{'transition': 'SUBMIT', 'mode': 'SOME', 'editions': []}|mode|unknown-mode",
                "{'transition': 'SUBMIT', 'mode': 'EACH'}|editions|missing-member",
                "{'transition': 'SUBMIT', 'mode': 'EACH', 'editions': ['12']}|editions|not-edition",
                "{'transition': 'SUBMIT', 'mode': 'EACH', 'editions': [12]}|editions|not-texts",
                "{'transition': 'SUBMIT', 'mode': 'EACH', 'editions': [], 'reason': 'защо'}|reason|unknown-member",
                "{'transition': 'APPROVE', 'mode': 'EACH', 'editions': ['/documents/1/editions/1']}|contentHashes|not-as-many",
                "{'transition': 'APPROVE', 'mode': 'EACH', 'editions': [], 'contentHashes': ['x']}|contentHashes|not-hash",
                "{'transition': 'PUBLISH', 'mode': 'EACH', 'editions': [], 'openComments': [1]}|openComments|not-as-many",
                "{'transition': 'PUBLISH', 'mode': 'EACH', 'editions': [], 'openComments': ['1']}|openComments|not-counts",
                "{'transition': 'SCHEDULE', 'mode': 'EACH', 'editions': []}|time|missing-member"
            })
    void wrongFieldIsNamed(String body, String field, String code) {
        var refused = catchThrowableOfType(ProblemException.class, () -> request(body.replace('\'', '"')));

        assertThat(refused.problem().errors()).containsExactly(FieldError.of(field, code));
    }

    private static BulkRequest request(String body) {
        return BulkRequest.of(StrictJson.read(body.getBytes(StandardCharsets.UTF_8)));
    }
}
