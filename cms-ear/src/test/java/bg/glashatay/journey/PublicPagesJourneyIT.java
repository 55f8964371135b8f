package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every page that citizens meet, whatever stands on it, in both languages. */
class PublicPagesJourneyIT extends Journey {

    /** What WCAG 2.2 calls 400 % zoom: a window of 1280 pixels, each four times as large (1.4.10). */
    private static final int NARROWEST = 320;

    private static final int WIDE = 1280;
    private static final int TALL = 800;

    /** More than any page has to step through. */
    private static final int STEPS = 400;

    private static final String FOCUSABLE =
            "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";

    private static final Map<PublicPlace, List<String>> PATHS = new EnumMap<>(PublicPlace.class);

    private static final Pattern HEADING = Pattern.compile("заглавие ниво ([1-6])");

    /** One page is opened for all of it: most of the time goes into opening pages. */
    @ParameterizedTest
    @EnumSource
    void pageIsAccessibleValidAndWholeForEverybody(PublicPlace place) {
        for (var path : paths(place)) {
            assertValidHtml(path);
            page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            page().setViewportSize(WIDE, TALL);
            open(path);
            assertSaysOnceWhatItIs(path);
            assertAccessible(page());
            page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertColoursAccessible(page());
            page().setViewportSize(NARROWEST, TALL);
            assertNothingIsLost(path);
        }
    }

    private void assertSaysOnceWhatItIs(String path) {
        assertThat(page().locator("h1").count()).as("h1 at " + path).isEqualTo(1);
        assertThat(page().locator("header, main, footer").count())
                .as("parts of the page at " + path)
                .isGreaterThanOrEqualTo(3);
        assertThat(page().getAttribute("html", "lang"))
                .as("language at " + path)
                .isEqualTo(path.startsWith("/en/") ? "en" : "bg");
        assertThat(
                        page().evaluate(
                                        """
                        [...document.querySelectorAll('main li')].filter(row => {
                          const links = [...row.querySelectorAll('a')].map(link => link.getAttribute('href'));
                          return new Set(links).size < links.length;
                        }).map(row => row.textContent)"""))
                .as("rows that a screen reader would read twice at " + path)
                .isEqualTo(List.of());
    }

    private void assertNothingIsLost(String path) {
        assertThat(page().evaluate("document.documentElement.scrollWidth"))
                .as("how wide the page is that should fit: " + path)
                .isEqualTo(NARROWEST);
        assertThat(cutOff(page())).as("texts that are cut off at " + path).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everythingIsReachedByKeyboardAndFocusIsSeen(PublicPlace place) {
        for (int width : List.of(WIDE, NARROWEST)) {
            page().setViewportSize(width, TALL);
            open(paths(place).get(0));

            var troubles = new ArrayList<String>();
            int reached = 0;
            while (reached < STEPS) {
                page().keyboard().press("Tab");
                var focused = focused(page());
                if (focused.isEmpty() || focused.containsKey("seen before")) {
                    break;
                }
                reached++;
                if (!Boolean.TRUE.equals(focused.get("outlined")) || !Boolean.TRUE.equals(focused.get("inView"))) {
                    troubles.add(focused.toString());
                }
            }

            assertThat(troubles).as("what takes the focus and does not show it").isEmpty();
            assertThat(reached).as("steps through " + page().url()).isEqualTo(visibleFocusable(page()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void screenReaderMeetsThePageInAnOrderThatMakesSenseAndNothingMovesForThoseWhoAskedForThat(PublicPlace place) {
        page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        open(paths(place).get(0));

        assertNothingMoves();
        assertReadInOrder();
    }

    private void assertNothingMoves() {
        assertThat(
                        page().evaluate(
                                        """
                        [...document.querySelectorAll('*')].filter(element => {
                          const style = getComputedStyle(element);
                          return style.animationName !== 'none' || style.scrollBehavior === 'smooth'
                              || style.transitionDuration.split(',').some(time => parseFloat(time) > 0);
                        }).map(element => element.outerHTML.slice(0, 100))"""))
                .as("what moves at " + page().url())
                .isEqualTo(List.of());
    }

    private void assertReadInOrder() {
        var heard = ReadAloud.lines(page()).stream().map(String::strip).toList();

        assertThat(heard.get(0)).isEqualTo("връзка: Към съдържанието");
        var landmarks = heard.stream()
                .filter(line -> List.of("начало на страницата", "основна част", "край на страницата")
                        .contains(line))
                .toList();
        assertThat(landmarks).containsExactly("начало на страницата", "основна част", "край на страницата");
        assertThat(headingLevels(heard)).as("headings of " + page().url()).startsWith(1);
        assertThat(headingLevels(heard))
                .as("how far each heading is below the one before")
                .satisfies(levels -> {
                    for (int heading = 1; heading < levels.size(); heading++) {
                        assertThat(levels.get(heading)).isLessThanOrEqualTo(levels.get(heading - 1) + 1);
                    }
                });
    }

    private static List<Integer> headingLevels(List<String> heard) {
        return heard.stream()
                .map(HEADING::matcher)
                .filter(Matcher::find)
                .map(heading -> Integer.parseInt(heading.group(1)))
                .toList();
    }

    @Test
    void citizensGetNoCookie() {
        open("/");
        page().locator("main a").first().click();

        assertThat(page().context().cookies()).isEmpty();
    }

    /** The database is asked for them, so once is enough. */
    private List<String> paths(PublicPlace place) {
        return PATHS.computeIfAbsent(place, some -> some.paths(site()));
    }

    /** Elements with text that is wider than they are and cannot be scrolled to. */
    private static List<String> cutOff(Page page) {
        return ((List<?>)
                        page.evaluate(
                                """
                [...document.querySelectorAll('main *, header *, footer *')].filter(element => {
                  const style = getComputedStyle(element);
                  return element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1
                      && ['hidden', 'clip'].includes(style.overflowX);
                }).map(element => element.outerHTML.slice(0, 120))"""))
                .stream().map(Object::toString).toList();
    }

    /** What has the focus now and whether one sees it; empty at the end of the page. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> focused(Page page) {
        return (Map<String, Object>)
                page.evaluate(
                        """
                () => {
                  const element = document.activeElement;
                  if (!element || element === document.body) return {};
                  if (element.dataset.reached) return {'seen before': true};
                  element.dataset.reached = 'yes';
                  const style = getComputedStyle(element);
                  const box = element.getBoundingClientRect();
                  return {
                    what: element.outerHTML.slice(0, 160),
                    outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
                    inView: box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight
                        && box.right > 0 && box.left < innerWidth,
                  };
                }""");
    }

    private static int visibleFocusable(Page page) {
        return ((Number) page.evaluate(
                        """
                        selector => [...document.querySelectorAll(selector)].filter(element =>
                            element.checkVisibility({visibilityProperty: true}) && element.tabIndex >= 0
                            && !element.disabled).length""",
                        FOCUSABLE))
                .intValue();
    }
}
