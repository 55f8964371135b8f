package bg.glashatay.ejb.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.security.PasswordRejectedException;
import bg.glashatay.domain.security.PasswordRejectedException.Reason;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    /** Of somebody in a town, on its site. */
    private static final List<String> OWN =
            List.of("maria.ivanova", "Мария Иванова", "Община Бяла Черква", "www.byala-cherkva.bg");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "дванайсет знака",
                "correct horse battery",
                "една дълга нова парола",
                "щъркел върху комина",
                "ИИИ само главни букви",
                "dve-kuli-edin-most-2026",
                "73920485716283940",
                "🐟 риба без велосипед"
            })
    void longPasswordWillDo(String password) {
        assertThatCode(() -> PasswordRule.check(password, false, OWN)).doesNotThrowAnyException();
    }

    @Test
    void randomPasswordWillDo() {
        for (int i = 0; i < 100; i++) {
            var password = Passwords.random();
            assertThatCode(() -> PasswordRule.check(password, false, OWN)).doesNotThrowAnyException();
        }
    }

    @Test
    void thousandsOfCommonOnesAreRefusedThatAreLongEnoughBesideACode() {
        assertThat(CommonPasswords.count()).isGreaterThan(3_000);
        assertThatThrownBy(() -> PasswordRule.check("TrustNo1", true, OWN))
                .isInstanceOf(PasswordRejectedException.class);
        assertThat(CommonPasswords.has("iLoveYou1")).isTrue();
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("", Reason.TOO_SHORT),
                Arguments.of("четиринадесет1", Reason.TOO_SHORT),
                // two characters of Java each, and decomposed ones two code points each
                Arguments.of("🐟".repeat(14), Reason.TOO_SHORT),
                Arguments.of("и\u0306".repeat(14), Reason.TOO_SHORT),
                Arguments.of("ab".repeat(101), Reason.TOO_LONG),
                Arguments.of("аааааааааааааааа", Reason.TOO_SIMPLE),
                Arguments.of("1212121212121212", Reason.TOO_SIMPLE),
                Arguments.of("Zx9!Zx9!Zx9!abc", Reason.TOO_SIMPLE),
                Arguments.of("1234567890123456", Reason.TOO_SIMPLE),
                Arguments.of("qwertyuiop123456", Reason.TOO_SIMPLE),
                Arguments.of("явертъуиопшщ2026", Reason.TOO_SIMPLE),
                Arguments.of("Password Password", Reason.TOO_SIMPLE),
                Arguments.of("P@$$w0rd-P@$$w0rd", Reason.TOO_SIMPLE),
                Arguments.of("ПаролаПарола2026", Reason.TOO_SIMPLE),
                Arguments.of("parola-obshtina-1", Reason.TOO_SIMPLE),
                Arguments.of("Община Търговище", Reason.TOO_SIMPLE),
                Arguments.of("Targovishte-2026!", Reason.TOO_SIMPLE),
                Arguments.of("Бяла Черква 1893!", Reason.TOO_SIMPLE),
                Arguments.of("byala.cherkva.2026", Reason.TOO_SIMPLE),
                Arguments.of("Maria.Ivanova.1985", Reason.TOO_SIMPLE),
                Arguments.of("Мария Иванова 85", Reason.TOO_SIMPLE));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void reasonIsTold(String password, Reason reason) {
        assertThat(reasonFor(password, false)).isEqualTo(reason);
    }

    @Test
    void besideACodeEightCharactersAreEnough() {
        assertThatCode(() -> PasswordRule.check("щъркелче", true, OWN)).doesNotThrowAnyException();
        assertThat(reasonFor("щъркелч", true)).isEqualTo(Reason.TOO_SHORT);
        assertThat(reasonFor("Parola12", true)).isEqualTo(Reason.TOO_SIMPLE);
    }

    @Test
    void lettersThatWereComposedOtherwiseAreTheSamePassword() {
        var passwords = new Passwords(new HashingLine());
        var hash = passwords.hash("й, ё и é на друга клавиатура");

        assertThat(passwords.matches("и\u0306, е\u0308 и e\u0301 на друга клавиатура", hash))
                .isTrue();
        assertThat(passwords.matches("и, е и e на друга клавиатура", hash)).isFalse();
    }

    private static Reason reasonFor(String password, boolean besideACode) {
        return assertThatThrownBy(() -> PasswordRule.check(password, besideACode, OWN))
                .asInstanceOf(InstanceOfAssertFactories.type(PasswordRejectedException.class))
                .actual()
                .reason();
    }
}
