package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server's answers say to browsers beside their content. */
@FromOutside
class HeadersIT {

    private static final List<String> NOTHING_BUT_OUR_OWN = List.of("'none'", "'self'");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/en/",
                "/obshtina",
                "/no-such-section/no-such-page",
                "/a/b/c/d",
                "/search",
                "/search/suggest?q=a",
                "/media/none",
                "/assets/public.css",
                "/assets/none",
                "/login",
                "/editor/",
                "/api/v1/documents",
                "/api/v1/none",
                "/api/openapi"
            })
    void everyAnswerSaysWhatBrowsersMayDoWithIt(String path, Site site) {
        var answer = site.get(path);

        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isIn("strict-origin-when-cross-origin", "same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()", "geolocation=()", "microphone=()");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers().map().keySet())
                .noneMatch(name -> name.equalsIgnoreCase("Server") || name.equalsIgnoreCase("X-Powered-By"));
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe-eval", "*", "http");
        assertThat(header(answer, "Strict-Transport-Security"))
                .as("not on an open line")
                .isEmpty();
        var overTls = overTls(site, path);
        assertThat(header(overTls, "Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(header(overTls, "Access-Control-Allow-Origin"))
                .as("other sites' scripts read nothing")
                .isEmpty();
    }

    /** As a proxy asks that has ended the encryption, for a script of another site. */
    private static HttpResponse<String> overTls(Site site, String path) {
        return site.send(
                site.client(),
                site.request(path)
                        .header("X-Forwarded-Proto", "https")
                        .header("Origin", "https://evil.example")
                        .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/editor",
                "/editor/documents",
                "/editor/documents.csv",
                "/editor/library",
                "/editor/media/choices",
                "/editor/media/upload",
                "/editor/nothing-like-that",
                "/login",
                "/preview/nothing"
            })
    void whatIsMeantForOneIsKeptNowhere(String path, Site site) {
        var answer = site.send(site.clientOf("author"), site.request(path).build());

        assertThat(header(answer, "Cache-Control")).contains("no-store");
    }

    @Test
    void whoeverLeavesLeavesNoCopiesInTheBrowser(Site site) {
        var author = site.clientOf("author");

        var left = site.send(
                author,
                site.request("/logout")
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build());

        assertThat(left.statusCode()).isEqualTo(303);
        assertThat(header(left, "Clear-Site-Data")).isEqualTo("\"cache\"");
        assertThat(site.send(author, site.request("/editor").build()).statusCode())
                .isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1\r\nHost: localhost",
                "GET / HTTP/1.1\r\nNo-Host: x",
                "GET / HTTP/9.9\r\nHost: localhost",
                "TRACE / HTTP/1.1\r\nHost: localhost",
                "FOO /login HTTP/1.1\r\nHost: localhost",
                "GET /../../etc/passwd HTTP/1.1\r\nHost: localhost",
                "GET /%00 HTTP/1.1\r\nHost: localhost",
                "GET /WEB-INF/web.xml HTTP/1.1\r\nHost: localhost",
                "GET /META-INF/MANIFEST.MF HTTP/1.1\r\nHost: localhost",
                "POST /feedback HTTP/1.1\r\nHost: localhost\r\nContent-Length: abc"
            })
    void whatCannotBeUnderstoodTellsNothingOfTheServer(String request, Site site) throws Exception {
        try (var line = new OpenLine(site, "127.0.0.1")) {
            var answer = line.write(request + "\r\nConnection: close\r\n\r\n").read();

            assertThat(answer)
                    .doesNotContainIgnoringCase("payara")
                    .doesNotContainIgnoringCase("glassfish")
                    .doesNotContainIgnoringCase("\nserver:")
                    .doesNotContain("Exception", "X-Powered-By", "root:", "<web-app", "Manifest-Version");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/en/", "/obshtina", "/no-such-section/no-such-page"})
    void publicPageMayFetchOnlyFromTheSiteAndRunNothing(String path, Site site) {
        var policy = directives(header(site.get(path), "Content-Security-Policy"));

        assertThat(policy).containsEntry("default-src", "'none'").containsEntry("frame-ancestors", "'none'");
        assertThat(policy).containsEntry("base-uri", "'none'").doesNotContainKeys("script-src", "object-src");
        assertThat(policy.values()).allMatch(NOTHING_BUT_OUR_OWN::contains);
    }

    @Test
    void searchPageMayAlsoAskTheSiteForSuggestions(Site site) {
        var policy = directives(header(site.get("/search?q=a"), "Content-Security-Policy"));

        assertThat(policy).containsEntry("default-src", "'none'").containsEntry("frame-ancestors", "'none'");
        assertThat(policy).containsEntry("script-src", "'self'").containsEntry("connect-src", "'self'");
        assertThat(policy.values()).allMatch(NOTHING_BUT_OUR_OWN::contains);
    }

    @Test
    void pageWithAGalleryMayAlsoRunItsScriptAndAlwaysHasTheSameBytes(Site site) {
        var path = PublicPlace.GALLERY.paths(site).get(0);
        var policy = directives(header(site.get(path), "Content-Security-Policy"));

        assertThat(policy).containsEntry("default-src", "'none'").containsEntry("frame-ancestors", "'none'");
        assertThat(policy).containsEntry("script-src", "'self'").doesNotContainKeys("connect-src", "object-src");
        assertThat(policy.values()).allMatch(NOTHING_BUT_OUR_OWN::contains);
        assertThat(site.get(path).body()).isEqualTo(site.get(path).body()).contains("/assets/gallery.js");
    }

    @Test
    void aCitizenGetsNoCookieHoweverOftenHeComes(Site site) {
        for (var path : List.of(
                "/", "/en/", "/obshtina", "/search?q=a", "/none/none", "/api/v1/documents", "/assets/public.css")) {
            assertThat(site.get(path).headers().allValues("Set-Cookie"))
                    .as(path)
                    .isEmpty();
        }
    }

    private static Map<String, String> directives(String policy) {
        var directives = new TreeMap<String, String>();
        Arrays.stream(policy.split(";")).map(String::strip).forEach(directive -> {
            var words = directive.split(" ", 2);
            directives.put(words[0], words.length > 1 ? words[1] : "");
        });
        return directives;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
