package bg.glashatay.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in the login page's address, nobody is led away from the editorial pages. */
class WantedPageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/editor/editions/42/review",
                "/editor/documents?state=in-review&text=%D0%BC%D0%BE%D1%81%D1%82&page=2",
                "/editor/"
            })
    void editorialPageIsKept(String address) {
        assertThat(new WantedPage(address).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//example.org/editor",
                "///example.org",
                "https://example.org/editor",
                "https:example.org",
                "javascript:alert(1)",
                "/\\example.org",
                "\\\\example.org",
                "/\texample.org",
                "/editor@example.org",
                "/editor//example.org",
                "/editor/..//example.org",
                "/editor/../logout",
                "/editor/.%2e/logout",
                "/editor/%2e%2e/logout",
                "/editor/\\example.org",
                "/editor/a\r\nSet-Cookie: a=b",
                "/editor/a\n",
                "/editor?to=//example.org#@",
                "/editorial",
                "/logout",
                "/",
                " /editor/documents",
                "/%09/example.org",
                "/.example.org",
                "/editor;sid=1",
                "/редактор"
            })
    void anythingElseIsTheStartPage(String address) {
        assertThat(new WantedPage(address).address()).isEqualTo("/editor");
    }

    @Test
    void endlessAddressIsTheStartPage() {
        assertThat(new WantedPage("/editor/" + "a".repeat(1_000)).address()).isEqualTo("/editor");
    }

    @Test
    void startPageNeedsNoMention() {
        assertThat(new WantedPage("/editor").asQuery()).isEmpty();
        assertThat(new WantedPage("/editor/documents?page=2").asQuery())
                .isEqualTo("?to=%2Feditor%2Fdocuments%3Fpage%3D2");
    }
}
