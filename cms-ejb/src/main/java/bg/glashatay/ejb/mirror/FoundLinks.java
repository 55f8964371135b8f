package bg.glashatay.ejb.mirror;

import bg.glashatay.domain.shared.Sha256;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** The addresses of the site that a page or file of it names. */
final class FoundLinks {

    /** Files are named in many places: in pictures, feeds, structured data. */
    private static final Pattern FILE =
            Pattern.compile("/(?:media/" + Sha256.FORM + "/[A-Za-z0-9-]+|assets)/[A-Za-z0-9_./-]*[A-Za-z0-9]");

    private static final Pattern CSS_FILE = Pattern.compile("url\\([\"']?([^\"')]+)[\"']?\\)");

    private final URI site;

    /** @param site the address that citizens know, without a slash at its end */
    FoundLinks(URI site) {
        this.site = site;
    }

    /**
     * @param at where the content stands
     * @param type as its answer says it
     */
    Set<MirrorAddress> in(MirrorAddress at, String type, byte[] content) {
        var found = new LinkedHashSet<MirrorAddress>();
        if (!isText(type)) {
            return found;
        }
        var text = new String(content, StandardCharsets.UTF_8);
        FILE.matcher(text).results().forEach(file -> add(found, file.group()));
        if (type.startsWith("text/html")) {
            pages(Jsoup.parse(text), found);
        } else if (type.contains("xml")) {
            var document = Jsoup.parse(text, Parser.xmlParser());
            document.select("loc").forEach(loc -> add(found, loc.text()));
            document.select("link[href]").forEach(link -> add(found, link.attr("href")));
        } else if (type.startsWith("text/css")) {
            CSS_FILE.matcher(text)
                    .results()
                    .forEach(file -> add(
                            found, URI.create(at.path()).resolve(file.group(1)).toString()));
        }
        return found;
    }

    private void pages(Document page, Set<MirrorAddress> found) {
        page.select("a[href], link[href]").forEach(link -> add(found, link.attr("href")));
        page.select("img[src], source[src], script[src]").forEach(file -> add(found, file.attr("src")));
    }

    private void add(Set<MirrorAddress> found, String link) {
        MirrorAddress.of(link, site).ifPresent(found::add);
    }

    static boolean isText(String type) {
        return type.startsWith("text/")
                || type.contains("xml")
                || type.contains("json")
                || type.contains("javascript")
                || type.startsWith("image/svg");
    }
}
