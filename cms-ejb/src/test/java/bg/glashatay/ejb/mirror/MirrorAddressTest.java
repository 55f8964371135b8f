package bg.glashatay.ejb.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MirrorAddressTest {

    private static final URI SITE = URI.create("https://www.example.bg");

    @ParameterizedTest
    @CsvSource({
        "/, pages/index.html",
        "/en/, pages/en/index.html",
        "/kultura, pages/kultura/index.html",
        "/kultura/afish#vhod, pages/kultura/afish/index.html",
        "https://www.example.bg/en/kultura, pages/en/kultura/index.html",
        "/kultura?page=3, pages/kultura/index@page=3.html",
        "/kultura?year=2026&month=11&page=2, pages/kultura/index@year=2026&month=11&page=2.html",
        "/register?month=2026-11, pages/register/index@month=2026-11.html",
        "/%D0%BA%D0%BC%D0%B5%D1%82, pages/кмет/index.html"
    })
    void pageHasAFolderOfItsOwn(String link, String name) {
        assertThat(MirrorAddress.of(link, SITE).orElseThrow().page(false)).hasValue(new MirrorName(name));
    }

    @ParameterizedTest
    @CsvSource({
        "/feed.xml, pages/feed.xml",
        "/feed.xml?page=2, pages/feed.xml@page=2",
        "/assets/public.css?v=0af1, pages/assets/public.css",
        "/.well-known/security.txt, pages/.well-known/security.txt"
    })
    void whatIsNoPageStandsAtItsPath(String link, String name) {
        assertThat(MirrorAddress.of(link, SITE).orElseThrow().file()).hasValue(new MirrorName(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#top",
                "kultura",
                "//other.example/",
                "https://other.example/kultura",
                "https://www.example.bg.other.example/",
                "mailto:kmet@example.bg",
                "/en",
                "/kultura/",
                "/search?q=x",
                "/en/search",
                "/editor",
                "/api/v1/documents",
                "/login",
                "/preview/abc",
                "/feedback?document=5",
                "/kultura?q=1",
                "/kultura?page=",
                "/kultura?page=1&",
                "/kultura?page=../../x",
                "/a b",
                "/%zz"
            })
    void whatIsNotForAMirrorIsNotFollowed(String link) {
        assertThat(MirrorAddress.of(link, SITE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../etc/passwd",
                "/kultura/%2e%2e/%2e%2e/x",
                "/kultura/..%2F..%2Fx",
                "/a//b",
                "/x%5C..%5Cy",
                "/x%00",
                "/x%0Ay",
                "/%C0%AE%C0%AE/x",
                "/./x"
            })
    void noAddressHasAFileOutsideOfTheMirror(String link) {
        assertThat(MirrorAddress.former(link).stream().flatMap(MirrorAddress::names))
                .isEmpty();
    }

    @Test
    void nameThatNoFileSystemTakesIsNone() {
        assertThat(MirrorAddress.former("/" + "я".repeat(126)).orElseThrow().names())
                .isEmpty();
        assertThat(MirrorAddress.former("/" + "я".repeat(120)).orElseThrow().gone())
                .isPresent();
        assertThatThrownBy(() -> new MirrorName("pages/../x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void formerAddressIsAskedForWithEscapesAndComparedWithout() {
        var address = MirrorAddress.former("/община/кмет.php?id=5").orElseThrow();

        assertThat(address).hasToString("/%D0%BE%D0%B1%D1%89%D0%B8%D0%BD%D0%B0/%D0%BA%D0%BC%D0%B5%D1%82.php?id=5");
        assertThat(address.readable()).hasValue("/община/кмет.php?id=5");
    }
}
