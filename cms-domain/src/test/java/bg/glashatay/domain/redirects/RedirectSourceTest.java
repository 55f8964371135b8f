package bg.glashatay.domain.redirects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One spelling for all the ways in which an old address is written. */
class RedirectSourceTest {

    @ParameterizedTest
    @CsvSource({
        "/bg/novini.php?id=5, /bg/novini.php?id=5",
        "/BG/Novini.PHP?id=5&Lang=BG, /bg/novini.php?id=5&Lang=BG",
        "/община/кмет, /община/кмет",
        "/%D0%BE%D0%B1%D1%89%D0%B8%D0%BD%D0%B0/%D0%BA%D0%BC%D0%B5%D1%82, /община/кмет",
        "/ОБЩИНА/Кмет/, /община/кмет",
        "/a//b///c/, /a/b/c",
        "/a;jsessionid=12/b, /a/b",
        "/a#top, /a",
        "https://www.example.bg/a?b=c, /a?b=c",
        "http://old.example.bg, ''",
        "/%ef%ee, /%ef%ee",
        "/%EF%EE, /%ef%ee",
        "/a%2Fb, /a%2fb",
        "/a?q=%26x, /a?q=%26x",
        "/a?q=нова+година, /a?q=нова година",
        "/a?q=%D0%BD%D0%BE%D0%B2%D0%B0%20година, /a?q=нова година",
        "/100%, /100%",
        "/, /",
    })
    void addressIsSpeltInOneWay(String written, String spelt) {
        assertThat(RedirectSource.of(written).map(RedirectSource::value).orElse(""))
                .isEqualTo(spelt);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "novini.php",
                "javascript:alert(1)",
                "/a/../editor",
                "/a/%2e%2e/editor",
                "/..\\windows",
                "/a%0d%0aSet-Cookie:x=1",
                "/a\u0000b",
                "/a%00b",
                "/a\u200Bb",
            })
    void nobodyCouldAskForThis(String written) {
        assertThat(RedirectSource.of(written)).isEmpty();
    }

    @Test
    void longestAddressIsRead() {
        assertThat(RedirectSource.of("/" + "a".repeat(RedirectSource.MAX_LENGTH - 1)))
                .isPresent();
        assertThat(RedirectSource.of("/" + "a".repeat(RedirectSource.MAX_LENGTH)))
                .isEmpty();
    }

    @Test
    void pathStandsForQueriesThatNobodyNamed() {
        var source = RedirectSource.of("/index.php?page=7").orElseThrow();

        assertThat(source.withoutQuery().value()).isEqualTo("/index.php");
    }
}
