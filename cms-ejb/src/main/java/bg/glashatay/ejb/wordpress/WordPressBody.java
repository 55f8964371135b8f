package bg.glashatay.ejb.wordpress;

import bg.glashatay.domain.publishing.BodyMedia;
import bg.glashatay.domain.transfer.Verdict;
import bg.glashatay.ejb.text.HtmlPolicy;
import bg.glashatay.ejb.transfer.ItemReport;
import bg.glashatay.ejb.wordpress.Surroundings.Kept;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Makes of a text as WordPress keeps it one as it is kept here, and tells what did not stay as it was. */
final class WordPressBody {

    private static final int DEEPEST = 256;

    private static final Pattern NUMBERED = Pattern.compile("(?:^|\\s)wp-image-([0-9]{1,18})(?:\\s|$)");
    private static final String PLAYERS = "iframe[src], embed[src], video[src], audio[src], video > source[src],"
            + " audio > source[src], object[data]";

    /** What vanishes with all that is in it; the rest the sanitiser only calls by other names. */
    private static final String VANISHING =
            "script, style, iframe, embed, object, applet, form, input, button, textarea, select, svg, math, canvas, noscript";

    private final Surroundings around;
    private final ItemReport report;
    private final Map<String, String> attached = new LinkedHashMap<>();
    private boolean undescribed;

    /**
     * @param html clean, as it can be kept
     * @param attached the names of documents that it links to, by their SHA-256
     * @param undescribed whether a picture that a trial leaves where it is would come in without a description
     */
    record Made(String html, Map<String, String> attached, boolean undescribed) {}

    private WordPressBody(Surroundings around, ItemReport report) {
        this.around = around;
        this.report = report;
    }

    static Made of(String content, Surroundings around, ItemReport report) {
        return new WordPressBody(around, report).made(content);
    }

    private Made made(String content) {
        boolean blocks = content.contains("<!-- wp:");
        var text = Shortcodes.resolved(withoutComments(content), report);
        var body = read(blocks ? text : Paragraphs.of(text));
        galleries(body);
        tellVanishing(body);
        players(body);
        body.select("img").forEach(this::picture);
        body.select("div.gallery, figure.wp-block-gallery, ul.wp-block-gallery, div.wp-block-gallery")
                .forEach(WordPressBody::gallery);
        body.select("h1").forEach(heading -> heading.tagName("h2"));
        body.select("h5, h6").forEach(heading -> heading.tagName("h4"));
        body.select("a[href]").forEach(this::link);
        int pictures = body.select("figure[data-picture]").size();
        var html = HtmlPolicy.sanitise(write(body));
        int kept = BodyMedia.picturesIn(html).size();
        if (kept < pictures) {
            report.say(Verdict.DROPPED, "pictures-misplaced", pictures - kept);
        }
        return new Made(html, attached, undescribed);
    }

    /** Among them those by which the block editor marks its blocks. */
    private static String withoutComments(String text) {
        var plain = new StringBuilder(text.length());
        int from = 0;
        while (true) {
            int begin = text.indexOf("<!--", from);
            int end = begin < 0 ? -1 : text.indexOf("-->", begin);
            if (end < 0) {
                return plain.append(text, from, text.length()).toString();
            }
            plain.append(text, from, begin);
            from = end + "-->".length();
        }
    }

    private static Element read(String html) {
        var body = new Element("body");
        Parser.htmlParser()
                .setMaxDepth(DEEPEST)
                .parseFragmentInput(html, new Element("body"), "")
                .forEach(body::appendChild);
        return body;
    }

    private static String write(Element body) {
        var document = new Document("");
        document.outputSettings().prettyPrint(false);
        document.appendChild(body);
        return body.html();
    }

    /** Those of shortcodes name their pictures by numbers. */
    private void galleries(Element body) {
        for (var gallery : body.select("div.gallery[data-pictures]")) {
            var named = gallery.attr("data-pictures");
            var ids = named.isEmpty() ? around.ownFiles() : List.of(named.split(","));
            ids.forEach(id -> gallery.appendElement("img").addClass("wp-image-" + id));
        }
    }

    private void tellVanishing(Element body) {
        var names = new TreeSet<String>();
        body.select(VANISHING).forEach(element -> {
            if (!element.is(PLAYERS)) {
                names.add(element.normalName());
            }
        });
        if (!names.isEmpty()) {
            report.say(Verdict.DROPPED, "elements-dropped", String.join(", ", names));
        }
        boolean scripts = body.getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .anyMatch(attribute -> attribute.getKey().startsWith("on")
                        || attribute
                                .getValue()
                                .strip()
                                .regionMatches(true, 0, "javascript:", 0, "javascript:".length()));
        if (scripts) {
            report.say(Verdict.DROPPED, "scripts-dropped");
        }
    }

    private void players(Element body) {
        for (var player : body.select(PLAYERS)) {
            var address = player.hasAttr("src")
                    ? player.attr("src").strip()
                    : player.attr("data").strip();
            var web = address.startsWith("//") ? "https:" + address : address;
            var whole = player.normalName().equals("source") ? player.parent() : player;
            if (web.matches("https?://\\S+") && whole != null && whole.parent() != null) {
                report.say(Verdict.CHANGED, "embed-to-link", web);
                var paragraph = new Element("p");
                paragraph.appendElement("a").attr("href", web).text(web);
                whole.replaceWith(paragraph);
            }
        }
    }

    private void picture(Element image) {
        var frame = Optional.ofNullable(image.closest("figure"))
                .filter(figure -> figure.select("img").size() == 1);
        var link = Optional.ofNullable(image.parent())
                .filter(parent -> parent.normalName().equals("a")
                        && parent.childrenSize() == 1
                        && parent.ownText().isBlank());
        var place = frame.or(() -> link).orElse(image);
        var kept = file(image);
        if (kept.isEmpty()) {
            report.say(Verdict.DROPPED, "picture-missing", address(image));
            place.remove();
        } else if (kept.get().sha256().isEmpty()) {
            // a trial: it is there to be taken
            undescribed |= !image.hasAttr("alt") && kept.get().alt().isBlank();
            place.remove();
        } else {
            var caption = frame.map(figure -> figure.selectFirst("figcaption")).map(Element::html);
            place.replaceWith(figure(image, kept.get(), caption.orElse("")));
        }
    }

    private Optional<Kept> file(Element image) {
        var number = NUMBERED.matcher(image.className());
        var numbered = number.find() ? around.fileNumbered(number.group(1)) : Optional.<Kept>empty();
        return numbered.or(() -> around.fileAt(image.attr("src").strip())).filter(Kept::picture);
    }

    private static String address(Element image) {
        return image.attr("src").isBlank()
                ? image.className()
                : image.attr("src").strip();
    }

    /** What the text says of a picture goes before what the source says of the file. */
    private static Element figure(Element image, Kept kept, String caption) {
        var figure = new Element("figure").attr("data-picture", kept.sha256());
        var img = figure.appendElement("img");
        if (image.hasAttr("alt") && !image.attr("alt").isBlank()) {
            img.attr("alt", image.attr("alt"));
        } else if (!kept.alt().isBlank()) {
            img.attr("alt", kept.alt());
        } else if (image.hasAttr("alt")) {
            img.attr("alt", "");
        }
        if (!caption.isBlank()) {
            figure.appendElement("figcaption").html(caption);
        }
        return figure;
    }

    private static void gallery(Element container) {
        var figures = new ArrayList<>(container.select("figure[data-picture]"));
        if (container.parent() == null || figures.isEmpty()) {
            container.remove();
            return;
        }
        var gallery = new Element("div").attr("data-gallery", "");
        figures.forEach(gallery::appendChild);
        container.replaceWith(gallery);
    }

    private void link(Element link) {
        var address = link.attr("href").strip();
        var file = around.fileAt(address);
        if (file.filter(kept -> !kept.picture()).isPresent()) {
            var document = file.get();
            if (!document.sha256().isEmpty()) {
                attached.putIfAbsent(document.sha256(), link.text().isBlank() ? document.name() : link.text());
            }
            report.say(Verdict.CHANGED, "file-attached", document.name());
            link.unwrap();
        } else if (file.isPresent()) {
            report.say(Verdict.CHANGED, "picture-link-dropped", address);
            link.unwrap();
        } else {
            around.linkTo(address).ifPresent(here -> link.attr("href", here));
        }
    }
}
