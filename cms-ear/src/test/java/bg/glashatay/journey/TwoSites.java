package bg.glashatay.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * Asks two installations for every public address that the first one leads to, and compares what they answer: status,
 * where to, and body.
 */
final class TwoSites {

    /** What the application does when it is asked, and no page that is kept. */
    private static final Pattern NOT_COMPARED =
            Pattern.compile("(?:/en)?/(?:search|feedback|editor|login|api|preview|assets)(?:[/?].*)?");

    private static final int AROUND = 150;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final HttpClient ANYBODY = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final String here;
    private final String there;
    private final UnaryOperator<String> excepted;
    private final Map<String, String> unlike = new TreeMap<>();
    private int alike;

    /**
     * @param here the one whose links are followed, as an address with a slash at its end
     * @param excepted takes out of an answer what may differ beside the site's own address, which is "host" in it
     */
    TwoSites(String here, String there, UnaryOperator<String> excepted) {
        this.here = here;
        this.there = there;
        this.excepted = excepted;
    }

    TwoSites compare() throws IOException, InterruptedException {
        var todo =
                new ArrayDeque<>(List.of("/", "/en/", "/sitemap.xml", "/robots.txt", "/register", "/alerts/feed.xml"));
        var seen = new TreeSet<>(todo);
        while (!todo.isEmpty()) {
            var address = todo.poll();
            var answer = get(here, address);
            var one = told(answer, here);
            var two = told(get(there, address), there);
            if (one.equals(two)) {
                alike++;
            } else {
                unlike.put(address, difference(one, two));
            }
            links(answer).filter(seen::add).forEach(todo::add);
        }
        return this;
    }

    /** How many answers were the same. */
    int alike() {
        return alike;
    }

    /** Where they were not, and the first place in which. */
    Map<String, String> unlike() {
        return unlike;
    }

    static HttpResponse<String> get(String site, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(site).resolve(path)).timeout(PATIENCE);
        return ANYBODY.send(request.build(), BodyHandlers.ofString());
    }

    private String told(HttpResponse<String> answer, String site) {
        var host = URI.create(site).getAuthority();
        return excepted.apply(answer.statusCode() + " "
                + answer.headers().firstValue("Location").orElse("").replace(host, "host") + "\n"
                + answer.body().replace(host, "host").replace(host.replace(":", "%3A"), "host"));
    }

    private static String difference(String one, String two) {
        int i = 0;
        while (i < one.length() && i < two.length() && one.charAt(i) == two.charAt(i)) {
            i++;
        }
        return "\n<<< " + around(one, i) + "\n>>> " + around(two, i) + "\n";
    }

    private static String around(String text, int place) {
        return text.substring(Math.max(0, place - AROUND), Math.min(text.length(), place + AROUND));
    }

    private static Stream<String> links(HttpResponse<String> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        var links = new ArrayList<String>();
        if (type.contains("html")) {
            Jsoup.parse(answer.body())
                    .select("a[href], link[href], img[src]")
                    .forEach(link -> links.add(link.hasAttr("src") ? link.attr("src") : link.attr("href")));
        } else if (type.contains("xml")) {
            Jsoup.parse(answer.body(), Parser.xmlParser()).select("loc").forEach(loc -> links.add(loc.text()));
        }
        return links.stream()
                .map(link ->
                        link.replaceFirst("^http://localhost:[0-9]+(?=/)", "").replaceFirst("#.*", ""))
                .filter(link -> link.startsWith("/")
                        && !link.startsWith("//")
                        && !NOT_COMPARED.matcher(link).matches());
    }
}
