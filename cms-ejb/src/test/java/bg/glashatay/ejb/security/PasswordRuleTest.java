package bg.glashatay.ejb.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.security.PasswordRejectedException;
import bg.glashatay.domain.security.PasswordRejectedException.Reason;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"дванайсет знака", "correct horse battery", "Zx9!Zx9!Zx9!abc"})
    void longPasswordWillDo(String password) {
        assertThatCode(() -> PasswordRule.check(password, "maria")).doesNotThrowAnyException();
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("", Reason.TOO_SHORT),
                Arguments.of("единадесет1", Reason.TOO_SHORT),
                Arguments.of("ab".repeat(101), Reason.TOO_LONG),
                Arguments.of("аааааааааааааааа", Reason.TOO_SIMPLE),
                Arguments.of("121212121212", Reason.TOO_SIMPLE),
                Arguments.of("Maria.Ivanova", Reason.TOO_SIMPLE));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void reasonIsTold(String password, Reason reason) {
        assertThatThrownBy(() -> PasswordRule.check(password, "maria.ivanova"))
                .asInstanceOf(InstanceOfAssertFactories.type(PasswordRejectedException.class))
                .extracting(PasswordRejectedException::reason)
                .isEqualTo(reason);
    }
}
