package bg.glashatay.domain.redirects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a redirect may lead to, and what only looks like it. */
class RedirectTargetTest {

    @ParameterizedTest
    @CsvSource({
        "/kultura/afish, /kultura/afish",
        "/en/kultura?page=2#top, /en/kultura?page=2#top",
        "/, /",
        "/търси, /%D1%82%D1%8A%D1%80%D1%81%D0%B8",
        "https://example.bg, https://example.bg/",
        "HTTPS://Example.BG/Път?x=1, https://example.bg/%D0%9F%D1%8A%D1%82?x=1",
        "https://example.bg//път?x=1#a, https://example.bg//%D0%BF%D1%8A%D1%82?x=1#a",
        "https://портал.бг/а, https://xn--80awhdgm.xn--90ae/%D0%B0",
        "https://portal.example.bg:8443/x, https://portal.example.bg:8443/x",
    })
    void targetIsWrittenInAscii(String typed, String value) {
        assertThat(RedirectTarget.of(typed)).map(RedirectTarget::value).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kultura",
                "//evil.example",
                "///evil.example/%2f..",
                "////evil.example",
                "/\\evil.example",
                "/%5cevil.example",
                "\\/evil.example",
                "/%09/evil.example",
                "/\t/evil.example",
                "/https://evil.example/",
                "/evil@example.bg",
                "/.//evil.example",
                "/..//evil.example",
                "/a/../editor",
                "/%2f/evil.example",
                "http://example.bg/",
                "https:example.bg",
                "https:/example.bg",
                "https:///example.bg",
                "https://",
                "https://user@example.bg/",
                "https://user:secret@example.bg/",
                "https://example.bg@evil.example/",
                "https://example.bg\\@evil.example/",
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://[::1]/",
                "https://localhost/",
                "https://example.bg:x/",
                "https://exa mple.bg/",
                "javascript:alert(1)",
                "data:text/html,x",
                "java\nscript:alert(1)",
                "/a\r\nSet-Cookie: x=1",
                "/a%0d%0aSet-Cookie:%20x=1",
                "https://example.bg/%0aLocation:%20https://evil.example",
                "/a\u2028b",
                "/a%",
                "/editor",
                "/editor/documents",
                "/logout",
                "/api/v1/documents",
                "/preview/abc",
            })
    void nothingThatCouldMisleadIsATarget(String typed) {
        assertThat(RedirectTarget.of(typed)).isEmpty();
    }
}
