package bg.glashatay.ejb.redirects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.redirects.RedirectSource;
import bg.glashatay.domain.redirects.RedirectTarget;
import bg.glashatay.ejb.redirects.RedirectGraph.LoopException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Chains become one step, circles are told. */
class RedirectGraphTest {

    private final RedirectGraph graph = new RedirectGraph();

    @Test
    void whatWouldLeadOnLeadsToTheEndAtOnce() throws LoopException {
        lead("/b", "/c");

        assertThat(lead("/a", "/b")).containsExactly(Map.entry("/a", "/c"));
    }

    @Test
    void whatLedToTheNewSourceIsLedOnWithIt() throws LoopException {
        lead("/a", "/b");
        lead("/x", "/b");

        assertThat(lead("/b", "https://example.bg/c"))
                .containsOnly(
                        Map.entry("/b", "https://example.bg/c"),
                        Map.entry("/a", "https://example.bg/c"),
                        Map.entry("/x", "https://example.bg/c"));
    }

    @Test
    void circleIsRefusedWithItsWay() throws LoopException {
        lead("/a", "/b");
        lead("/b", "/c");

        assertThatThrownBy(() -> lead("/c", "/a"))
                .isInstanceOfSatisfying(
                        LoopException.class, loop -> assertThat(loop.chain()).isEqualTo("/c → /a → /c"));
        assertThatThrownBy(() -> lead("/d", "/d"))
                .isInstanceOfSatisfying(
                        LoopException.class, loop -> assertThat(loop.chain()).isEqualTo("/d → /d"));
    }

    /** A path stands for all its queries, so it can be met by an address that is not written so. */
    @Test
    void circleThroughAQueryIsFound() throws LoopException {
        lead("/b", "/a?x=1");

        assertThatThrownBy(() -> lead("/a", "/b")).isInstanceOf(LoopException.class);
        assertThat(lead("/a?x=1", "/c")).containsOnly(Map.entry("/a?x=1", "/c"), Map.entry("/b", "/c"));
        assertThat(lead("/a", "/b")).containsExactly(Map.entry("/a", "/c"));
    }

    @Test
    void spellingDoesNotHideACircle() throws LoopException {
        lead("/a", "/Б/");

        assertThatThrownBy(() -> lead("/%D0%B1", "/A/")).isInstanceOf(LoopException.class);
    }

    @Test
    void whatIsGoneIsTheEnd() throws LoopException {
        graph.know(source("/b"), Optional.empty());

        assertThat(lead("/a", "/b")).containsExactly(Map.entry("/a", ""));
    }

    @Test
    void pageThatStandsByNowIsTheEnd() throws LoopException {
        lead("/b", "/c");
        graph.forget(source("/b"));

        assertThat(lead("/a", "/b")).containsExactly(Map.entry("/a", "/b"));
    }

    @Test
    void redirectThatWasLedAnewIsNoMoreFoundByWhereItLedBefore() throws LoopException {
        lead("/a", "/b");
        lead("/a", "/c");

        assertThat(lead("/b", "/d")).containsExactly(Map.entry("/b", "/d"));
        assertThat(lead("/c", "/d")).containsOnly(Map.entry("/c", "/d"), Map.entry("/a", "/d"));
    }

    /** All others wait while a table is taken in: where every line looks at every other, that is for minutes. */
    @Test
    @Timeout(60)
    void fullTableBesideManyRedirectsIsTakenInAtOnce() throws LoopException {
        for (int known = 0; known < 10 * RedirectService.MAX_LINES; known++) {
            graph.know(source("/known/" + known), RedirectTarget.of("/page/" + known));
        }
        for (int line = 0; line < RedirectService.MAX_LINES; line++) {
            assertThat(lead("/page/" + line, "/new/" + line)).hasSize(2);
        }
    }

    private Map<String, String> lead(String from, String to) throws LoopException {
        var changed = new TreeMap<String, String>();
        graph.lead(source(from), RedirectTarget.of(to))
                .forEach((source, target) -> changed.put(
                        source.value(), target.map(RedirectTarget::value).orElse("")));
        return changed;
    }

    private static RedirectSource source(String address) {
        return RedirectSource.of(address).orElseThrow();
    }
}
