package bg.glashatay.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.shared.Language;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    @Test
    void bulgarianStandsAtTheRoot() {
        assertThat(PublicAddress.of("/")).isEqualTo(new PublicAddress.Home(Language.BG));
        assertThat(PublicAddress.of("/kultura")).isEqualTo(new PublicAddress.SectionList(Language.BG, "kultura"));
        assertThat(PublicAddress.of("/kultura/afish-2"))
                .isEqualTo(new PublicAddress.DocumentPage(Language.BG, "kultura", "afish-2"));
    }

    @Test
    void englishStandsUnderItsCode() {
        assertThat(PublicAddress.of("/en/")).isEqualTo(new PublicAddress.Home(Language.EN));
        assertThat(PublicAddress.of("/en/kultura")).isEqualTo(new PublicAddress.SectionList(Language.EN, "kultura"));
        assertThat(PublicAddress.of("/en/kultura/programme"))
                .isEqualTo(new PublicAddress.DocumentPage(Language.EN, "kultura", "programme"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/en/", "/kultura", "/en/kultura", "/kultura/afish", "/en/kultura/programme"})
    void canonicalAddressIsItsOwnPath(String path) {
        assertThat(PublicAddress.of(path).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "/kultura/, /kultura",
        "/kultura/afish/, /kultura/afish",
        "/Kultura/AFISH, /kultura/afish",
        "/en, /en/",
        "/EN/, /en/",
        "//kultura, /kultura",
        "//, /",
        "/%6Bultura, /kultura",
        "/kultura;jsessionid=5, /kultura"
    })
    void slipsOfSpellingAreReadAsWhatWasMeant(String asked, String canonical) {
        var address = PublicAddress.of(asked);

        assertThat(address).isNotInstanceOf(PublicAddress.Unknown.class);
        assertThat(address.path()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%D0%BD%D1%8F%D0%BC%D0%B0/%D1%82%D0%B0%D0%BA%D0%B0%D0%B2%D0%B0",
                "/няма/такава",
                "/kultura/afish/oshte",
                "/kultura/..",
                "/kultura/%2e%2e",
                "/kultura/%2F",
                "/kultura/%zz",
                "/kultura/%",
                "/kultura/a--b",
                "/kultura/-a",
                "/kultura/a+b",
                "/index.xhtml",
                "/evil.com",
                "/kultura/%00"
            })
    void restIsUnknown(String path) {
        assertThat(PublicAddress.of(path)).isEqualTo(new PublicAddress.Unknown(Language.BG));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/editor", "/editor/x", "/login", "/api/v1", "/media/x", "/search", "/feed.xml", "/register"})
    void otherPartsOfTheProductAreNotSections(String path) {
        assertThat(PublicAddress.of(path)).isInstanceOf(PublicAddress.Unknown.class);
    }

    @Test
    void tagsHaveAPlaceOfTheirOwn() {
        assertThat(PublicAddress.of("/tag/remonti")).isEqualTo(new PublicAddress.TagList(Language.BG, "remonti"));
        assertThat(PublicAddress.of("/en/Tag/repairs/").path()).isEqualTo("/en/tag/repairs");
        assertThat(PublicAddress.of("/tag")).isInstanceOf(PublicAddress.Unknown.class);
    }

    /** A pattern that goes a step deeper for each part of a word would end the thread of a server that has small ones. */
    @Test
    void longAddressIsReadInASmallThread() throws Exception {
        var word = "a" + "-a".repeat(4_000);
        var failed = new AtomicReference<Throwable>();
        var thread = new Thread(
                null,
                () -> {
                    assertThat(PublicAddress.of("/kultura/" + word).path()).isEqualTo("/kultura/" + word);
                    assertThat(new Assets().file("/assets" + "/a".repeat(4_000) + "/?"))
                            .isEmpty();
                },
                "small",
                512 * 1024);
        thread.setUncaughtExceptionHandler((where, thrown) -> failed.set(thrown));
        thread.start();
        thread.join();

        assertThat(failed.get()).isNull();
    }

    @Test
    void unknownAddressKeepsItsLanguage() {
        assertThat(PublicAddress.of("/en/a/b/c").language()).isEqualTo(Language.EN);
    }

    @Test
    void noPathLeadsToAnotherHost() {
        assertThat(PublicAddress.of("//evil/path").path()).isEqualTo("/evil/path");
        assertThat(PublicAddress.of("/%2F/evil").path()).isEqualTo("/");
    }
}
