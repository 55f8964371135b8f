package bg.glashatay.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bg.glashatay.domain.publishing.Transition;
import bg.glashatay.web.api.Problem.FieldError;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every step that people take by hand can be asked for, with its fields and no others. */
class TransitionCommandTest {

    private static final String HASH = "a".repeat(64);

    @Test
    void stepsAreThoseTakenByHand() {
        assertThat(Arrays.stream(TransitionCommand.Named.values()).map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Transition.values())
                        .filter(Transition::isByHand)
                        .map(Enum::name)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"transition\": \"SUBMIT\"}",
                "{\"transition\": \"submit\"}",
                "{\"transition\": \"request-changes\", \"reason\": \"Уводът липсва.\"}",
                "{\"transition\": \"UNPUBLISH\", \"reason\": \"Отменено.\", \"replacement\": 7}",
                "{\"transition\": \"SCHEDULE\", \"time\": \"2026-12-01T09:00\"}",
                "{\"transition\": \"PUBLISH\", \"openComments\": 2}",
                "{\"transition\": \"SCHEDULE\", \"time\": \"2026-10-25T03:30\", \"zone\": \"Europe/Sofia\","
                        + " \"offset\": \"+02:00\"}"
            })
    void fieldsOfTheStepAreRead(String body) {
        assertThatCode(() -> command(body)).doesNotThrowAnyException();
    }

    @Test
    void approvalNamesWhatWasRead() {
        assertThatCode(() -> command("{\"transition\": \"APPROVE\", \"contentHash\": \"" + HASH + "\"}"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|transition|missing-member",
                "{\"transition\": 1}|transition|not-text",
                "{\"transition\": \"APPROVE\"}|contentHash|missing-member",
                "{\"transition\": \"APPROVE\", \"contentHash\": \"short\"}|contentHash|not-hash",
                "{\"transition\": \"SUBMIT\", \"reason\": \"защо\"}|reason|unknown-member",
                "{\"transition\": \"SCHEDULE\"}|time|missing-member",
                "{\"transition\": \"SCHEDULE\", \"time\": \"утре\"}|time|not-time",
                "{\"transition\": \"SCHEDULE\", \"time\": \"2026-02-30T09:00\"}|time|not-time",
                "{\"transition\": \"SCHEDULE\", \"time\": \"+99999-01-01T09:00\"}|time|not-time",
                "{\"transition\": \"SCHEDULE\", \"time\": \"2026-12-01T09:00\", \"zone\": \"Sofia\"}|zone|unknown-zone",
                "{\"transition\": \"SCHEDULE\", \"time\": \"2026-12-01T09:00\", \"offset\": \"2\"}|offset|not-offset",
                "{\"transition\": \"SCHEDULE\", \"time\": \"2026-12-01T09:00\", \"offset\": \"+99:00\"}|offset|not-offset",
                "{\"transition\": \"UNPUBLISH\", \"reason\": \"…\", \"replacement\": \"7\"}|replacement|not-id"
            })
    void wrongFieldIsNamed(String body, String field, String code) {
        assertThat(refused(body).errors()).containsExactly(FieldError.of(field, code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"transition\": \"ERASE\"}",
                "{\"transition\": \"EDIT\"}",
                "{\"transition\": \"EXPIRE\"}",
                "{\"transition\": \"\"}",
                "{\"transition\": null}"
            })
    void unknownStepIsToldTheKnownOnes(String body) {
        var problem = refused(body);

        assertThat(problem.code()).isEqualTo("unknown-transition");
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.extras().get("known").toString()).contains("SUBMIT", "RECOVER");
    }

    private static TransitionCommand command(String body) {
        return TransitionCommand.of(StrictJson.read(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static Problem refused(String body) {
        return catchThrowableOfType(ProblemException.class, () -> command(body)).problem();
    }
}
