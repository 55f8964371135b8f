package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A way that a person takes through the product in a browser. Every test begins with an empty one of its own; a page
 * that asks another server for something, does what its policy forbids, or has an error in its console, fails the test.
 */
@FromOutside
@ExtendWith(BrowserExtension.class)
public abstract class Journey {

    private static final int WIDE = 1280;
    private static final int TALL = 800;
    private static final int NARROW = 360;
    private static final int NARROWEST = 320;

    /** What the browser says about a page that answers 404 or 410, or not at all; tests ask for such pages on purpose. */
    private static final Pattern NOT_OK = Pattern.compile(
            "Failed to load resource: (the server responded with a status of (4|503)|net::ERR_(INTERNET|FAILED|CONNECTION|EMPTY|SOCKET)).*",
            Pattern.DOTALL);

    /** The cookies of sessions that are under way, by account and site. */
    private static final Map<String, List<Cookie>> SESSIONS = new HashMap<>();

    private Site site;
    private Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private Page page;

    @BeforeEach
    void openBrowser(Site site, Browser browser) {
        this.site = site;
        this.browser = browser;
    }

    @AfterEach
    void closeBrowser() {
        contexts.forEach(BrowserContext::close);
        assertThat(troubles).as("what the browser complained about").isEmpty();
    }

    protected Site site() {
        return site;
    }

    /** The page of the person whom the test is about. */
    protected Page page() {
        if (page == null) {
            page = newPage(options());
        }
        return page;
    }

    /** Somebody else's page, with cookies of its own: a second editor. */
    protected Page anotherPage() {
        return newPage(options());
    }

    /** A citizen's page, in which no script runs. */
    protected Page pageWithoutJavaScript() {
        return newPage(options().setJavaScriptEnabled(false));
    }

    /** A page on a small phone. */
    protected Page pageOnPhone() {
        return newPage(options().setViewportSize(NARROW, TALL));
    }

    /** Opens a path such as {@code /login} in the test's page. */
    protected Response open(String path) {
        return page().navigate(site.address(path).toString());
    }

    /** Logs a demo account in on the test's page. */
    protected void login(String account) {
        login(page(), account);
    }

    /**
     * Somebody who comes in: at the first time with the password, and later with the session that began then, which is
     * quicker. Where it has ended meanwhile, with the password again.
     */
    protected void login(Page page, String account) {
        var begun = SESSIONS.get(key(account));
        if (begun != null) {
            page.context().addCookies(begun);
            page.navigate(site.address("/editor?ui=bg").toString());
            if (!page.url().contains("/login")) {
                return;
            }
        }
        loginAnew(page, account);
        SESSIONS.put(key(account), sessionOf(page));
    }

    /** Somebody who gives the password, whatever sessions there are. */
    protected void loginAnew(Page page, String account) {
        page.navigate(site.address("/login").toString());
        page.locator("#username").fill(account);
        page.locator("#password").fill(site.password());
        page.locator("#submit").click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    private static List<Cookie> sessionOf(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("sid"))
                .toList();
    }

    private String key(String account) {
        return account + " " + site.address("/");
    }

    /** To a page of the administration by the way people take: its part, and its own link there. */
    protected static void administer(Page page, String part, String address) {
        page.locator(".bar-nav a[href*=admin]").click();
        page.locator(".admin-parts a")
                .filter(new Locator.FilterOptions().setHasText(part))
                .click();
        page.locator(".admin-pages a[href='" + address + "']").click();
    }

    /** Ends a page as a crash of the browser does: nothing of it has a chance to put anything in order. */
    protected static void crash(Page page) {
        page.onDialog(Dialog::accept);
        try {
            page.navigate("chrome://crash");
        } catch (PlaywrightException crashed) {
            assertThat(crashed.getMessage()).contains("crash");
        }
    }

    /** Fails on anything that axe finds in the page as it is now, with what it found and where. */
    protected static void assertAccessible(Page page) {
        assertNothingFound(page, new AxeBuilder(page));
    }

    /** The same of what may be otherwise in other colours. */
    protected static void assertColoursAccessible(Page page) {
        assertNothingFound(page, new AxeBuilder(page).withRules(List.of("color-contrast", "link-in-text-block")));
    }

    private static void assertNothingFound(Page page, AxeBuilder axe) {
        // a click waits for the next page's beginning only
        page.waitForLoadState();
        // our pages have no frames: all in one page, without a second one that is opened to put results together
        var found = axe.setLegacyMode(true).analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + "\n  "
                        + rule.getNodes().stream().map(node -> node.getHtml()).collect(Collectors.joining("\n  ")))
                .toList();
        assertThat(found).as("axe at " + page.url()).isEmpty();
    }

    /** The same at the narrowest width that is promised and at a wide one, light and dark; nothing sticks out to the side. */
    protected static void assertReadable(Page page) {
        for (var colours : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            // a colour on its way to another is no state that anybody reads
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(colours).setReducedMotion(ReducedMotion.REDUCE));
            for (int width : new int[] {NARROWEST, WIDE}) {
                page.setViewportSize(width, TALL);
                if (colours == ColorScheme.LIGHT) {
                    assertAccessible(page);
                } else {
                    assertColoursAccessible(page);
                }
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as("nothing sticks out to the side")
                        .isEqualTo(width);
            }
        }
    }

    /** Fails on anything that the Nu HTML checker says about what the server sends for a path. */
    protected void assertValidHtml(String path) {
        assertThat(HtmlChecker.complaints(site.get(path).body()))
                .as("Nu HTML checker at " + path)
                .isEmpty();
    }

    /** Whether the browser may complain of this because the test itself has seen to it; nothing, unless a test says so. */
    protected boolean expects(String complaint) {
        return false;
    }

    void photograph(Path folder, String name) {
        for (var context : contexts) {
            for (var open : context.pages()) {
                var file = name + "-" + contexts.indexOf(context) + ".png";
                open.screenshot(new Page.ScreenshotOptions()
                        .setPath(folder.resolve(file))
                        .setFullPage(true));
            }
        }
    }

    private Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setLocale("bg-BG")
                .setTimezoneId("Europe/Sofia")
                .setViewportSize(WIDE, TALL);
    }

    private Page newPage(Browser.NewContextOptions options) {
        var context = browser.newContext(options);
        contexts.add(context);
        context.setDefaultTimeout(Chromium.PATIENCE);
        context.onRequest(request -> {
            if (request.url().startsWith("http")
                    && !request.url().startsWith(site.address("/").toString())) {
                troubles.add("asked another server: " + request.url());
            }
        });
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !NOT_OK.matcher(message.text()).matches()
                    && !expects(message.text())) {
                troubles.add(message.text());
            }
        });
        // what the page's own policy forbade, also where the browser does not complain of it
        context.addInitScript("addEventListener('securitypolicyviolation', "
                + "e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample))");
        context.onWebError(error -> troubles.add(error.error()));
        return context.newPage();
    }
}
