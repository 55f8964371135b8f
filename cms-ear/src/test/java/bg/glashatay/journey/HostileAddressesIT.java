package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Addresses that would lead to another site, or to files of the server: none does. */
@FromOutside
class HostileAddressesIT {

    private static final List<String> AWAY = List.of(
            "//evil.example/%2f..",
            "///evil.example",
            "/\\evil.example",
            "/%5cevil.example",
            "/%09/evil.example",
            "//evil.example/",
            "/.evil.example/..%2f..",
            "/%0d%0aLocation:%20http://evil.example",
            "/evil.example//",
            "/en//evil.example/",
            "//login?ui=en",
            "//editor?ui=en");

    private static final List<String> OUT = List.of(
            "../../../../etc/passwd",
            "..%2f..%2f..%2f..%2fetc%2fpasswd",
            "..%252f..%252fetc/passwd",
            "....//....//etc/passwd",
            "%2e%2e/%2e%2e/etc/passwd",
            "..%c0%af..%c0%afetc/passwd",
            "..\\..\\etc\\passwd",
            "..;/..;/WEB-INF/web.xml",
            "%00/../WEB-INF/web.xml");

    private static final List<String> FOLDERS =
            List.of("/", "/media/", "/assets/", "/editor/media/", "/jakarta.faces.resource/");

    private static final List<String> LISTS = List.of(
            "/editor/documents",
            "/editor/documents.csv",
            "/editor/blocks/live",
            "/editor/library",
            "/editor/search",
            "/editor/search/synonyms",
            "/editor/search/promoted",
            "/editor/feedback",
            "/editor/home/add",
            "/editor/admin/audit",
            "/editor/admin/audit.csv",
            "/editor/admin/redirects",
            "/editor/admin/redirects.csv",
            "/editor/admin/accounts",
            "/editor/admin/accounts.csv",
            "/search");

    private static final List<String> SOUGHT =
            List.of("text", "q", "section", "author", "actor", "role", "phrase", "spoken", "month", "before");

    /** What a request line can hold. */
    private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7E]{1,500}");

    private static final Pattern LOCATION = Pattern.compile("(?im)^Location: (.*)$");

    /** The one line that every system's file of accounts begins with, and what only our own files have. */
    private static final List<String> FILES = List.of("root:x:", "<web-app", "Manifest-Version", "[boot loader]");

    @Test
    void noAddressLeadsToAnotherSite(Site site) throws Exception {
        var addresses = new ArrayList<>(AWAY);
        HostileTexts.addresses("open_redirect.txt").stream()
                .filter(address -> address.startsWith("/"))
                .forEach(addresses::add);
        for (var address : addresses) {
            if (SENDABLE.matcher(address).matches()) {
                assertStays(site, answer(site, address));
            }
        }
    }

    @Test
    void loginLeadsNowhereElse(Site site) {
        var author = site.clientOf("author");
        var addresses = new ArrayList<>(AWAY);
        addresses.addAll(HostileTexts.addresses("open_redirect.txt"));
        for (var address : addresses) {
            assertThat(afterLogin(site, author, address)).as(address).isEqualTo(site.address("/editor"));
        }
    }

    /** PostgreSQL refuses a NUL in whatever it is asked for: a fault, if it came so far. */
    @Test
    void listsDoNotLookForWhatTheDatabaseRefuses(Site site) {
        var admin = site.clientOf("admin");
        for (var list : LISTS) {
            for (var parameter : SOUGHT) {
                var address = list + "?" + parameter + "=%00";
                assertThat(site.send(admin, site.request(address).build()).statusCode())
                        .as(address)
                        .isIn(200, 404);
            }
        }
    }

    @Test
    void noAddressOpensAFileOfTheServer(Site site) throws Exception {
        var ways = new ArrayList<>(OUT);
        var others = HostileTexts.addresses("traversal.txt");
        IntStream.range(0, others.size())
                .filter(i -> i % 8 == 0)
                .mapToObj(others::get)
                .map(way -> way.replace("{FILE}", "etc/passwd"))
                .forEach(ways::add);
        for (var way : ways) {
            for (var folder : FOLDERS) {
                if (SENDABLE.matcher(folder + way).matches()) {
                    var answer = answer(site, folder + way);
                    assertThat(answer).as(folder + way).doesNotContain(FILES);
                    assertThat(answer).as(folder + way).doesNotContain("Exception", "HTTP/1.1 500");
                    assertStays(site, answer);
                }
            }
        }
    }

    /** Whoever is logged in already is led on at once. */
    private static URI afterLogin(Site site, HttpClient author, String address) {
        var answer = site.send(
                author,
                site.request("/login?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8))
                        .build());
        assertThat(answer.statusCode()).as(address).isEqualTo(302);
        return site.address("/").resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    private static String answer(Site site, String path) throws Exception {
        try (var line = new OpenLine(site, "127.0.0.1")) {
            return line.write("GET " + path + " HTTP/1.1\r\nHost: "
                            + site.address("/").getAuthority() + "\r\nConnection: close\r\n\r\n")
                    .read();
        }
    }

    private static void assertStays(Site site, String answer) {
        var head = answer.split("\r\n\r\n", 2)[0];
        var location = LOCATION.matcher(head);
        while (location.find()) {
            var to = location.group(1).strip();
            assertThat(to).as(head).doesNotStartWith("//").doesNotStartWith("/\\");
            assertThat(site.address("/").resolve(to).getAuthority())
                    .as(head)
                    .isEqualTo(site.address("/").getAuthority());
        }
    }
}
