package bg.glashatay.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.bg",
                "maria.stoeva@obshtina.example.bg",
                "o'neil+cms@mail-1.example.com",
                " ime@example.bg ",
                "ime@xn--80a1acny.xn--90ae"
            })
    void ordinaryAddressesAreTaken(String address) {
        assertThat(MailAddress.of(address)).map(MailAddress::value).contains(address.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ime",
                "ime@",
                "@example.bg",
                "ime@localhost",
                "a@b@example.bg",
                "Ime <ime@example.bg>",
                "\"a b\"@example.bg",
                "a,b@example.bg",
                ".a@example.bg",
                "a..b@example.bg",
                "a@-example.bg",
                "ime@example.bg\r\nBcc: other@example.bg",
                "ime@example.bg\nother@example.bg",
                "ime\u0000@example.bg",
                "име@example.bg"
            })
    void whatCouldMeanMoreThanOneMailboxIsRefused(String address) {
        assertThat(MailAddress.of(address)).isEmpty();
    }

    @Test
    void addressesAreNotLongerThanMailServersTake() {
        assertThat(MailAddress.of("a".repeat(65) + "@example.bg")).isEmpty();
        assertThat(MailAddress.of("a@" + "b".repeat(60) + ".bg".repeat(70))).isEmpty();
        assertThatThrownBy(() -> new MailAddress("ime")).isInstanceOf(IllegalArgumentException.class);
    }
}
