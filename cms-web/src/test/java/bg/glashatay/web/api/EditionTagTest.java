package bg.glashatay.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only who has seen the edition as it is may change it. */
class EditionTagTest {

    private static final EditionTag TAG = new EditionTag(151, "\"151-9f86d081884c7d65-DRAFT\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"151-9f86d081884c7d65-DRAFT\"",
                " \"151-9f86d081884c7d65-DRAFT\" ",
                "\"other\", \"151-9f86d081884c7d65-DRAFT\"",
                "*"
            })
    void whoNamesTheTagHasSeenIt(String header) {
        assertThatCode(() -> TAG.mustMatch(header)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"150-9f86d081884c7d65-DRAFT\"",
                "\"151-9f86d081884c7d65-READY\"",
                "W/\"151-9f86d081884c7d65-DRAFT\"",
                "151-9f86d081884c7d65-DRAFT",
                "\"\"",
                "\"*\"",
                "nonsense"
            })
    void whoNamesAnotherIsToldTheCurrentOne(String header) {
        var problem = catchThrowableOfType(ProblemException.class, () -> TAG.mustMatch(header))
                .problem();

        assertThat(problem.status()).isEqualTo(412);
        assertThat(problem.extras()).containsEntry("currentETag", TAG.value());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void whoNamesNoneIsAskedForIt(String header) {
        assertThat(catchThrowableOfType(ProblemException.class, () -> TAG.mustMatch(header))
                        .problem()
                        .status())
                .isEqualTo(428);
    }
}
