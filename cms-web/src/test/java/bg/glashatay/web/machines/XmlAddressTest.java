package bg.glashatay.web.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feed.xml",
                "/en/feed.xml",
                "/okolna-sreda/feed.xml",
                "/en/okolna-sreda/feed.xml",
                "/sitemap.xml",
                "/sitemap-pages.xml",
                "/sitemap-bg-1.xml",
                "/sitemap-en-12.xml"
            })
    void addressIsReadAsItIsSpelt(String path) {
        assertThat(XmlAddress.of(path)).map(XmlAddress::path).contains(path);
    }

    @Test
    void longAddressIsReadInASmallThread() throws Exception {
        var path = "/a" + "-a".repeat(4_000) + "/feed.xml";
        var failed = new AtomicReference<Throwable>();
        var thread = new Thread(
                null,
                () -> assertThat(XmlAddress.of(path)).map(XmlAddress::path).contains(path),
                "small",
                512 * 1024);
        thread.setUncaughtExceptionHandler((where, thrown) -> failed.set(thrown));
        thread.start();
        thread.join();

        assertThat(failed.get()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/feed.xml/",
                "/Kultura/feed.xml",
                "/kultura/vest/feed.xml",
                "/de/kultura/feed.xml",
                "/sitemap-bg-0.xml",
                "/sitemap-de-1.xml",
                "/sitemap-bg-99999999999.xml",
                "/web.xml"
            })
    void nothingElseIsThere(String path) {
        assertThat(XmlAddress.of(path)).isEmpty();
    }
}
