package bg.glashatay.ejb.text;

import bg.glashatay.domain.media.Frame;
import bg.glashatay.domain.media.Licence;
import bg.glashatay.domain.shared.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A picture, a gallery or a video of a body in the form that {@link HtmlPolicy} promises.
 *
 * @param written what stands for it in the body
 * @param rest what stood in it and belongs there by its words only: it goes on behind it
 */
record MediaBlock(List<Element> written, List<Node> rest) {

    /** More of them in one gallery nobody would look through; the others become a gallery of their own. */
    static final int MOST_PICTURES = 60;

    /** What holds the lines of a caption before they become one. */
    private static final Set<String> PROSE = Set.of("p", "ul", "ol", "li");

    /**
     * Reads an element as one of them; empty where it is none, however much it looks like one.
     *
     * @param language the language of what stands around it, empty for that of the page
     */
    static Optional<MediaBlock> of(Element element, String language) {
        if (isPicture(element)) {
            return Optional.of(new MediaBlock(List.of(picture(element, language)), List.of()));
        }
        if (element.nameIs("div") && element.hasAttr("data-gallery")) {
            return gallery(element, language);
        }
        if (element.nameIs("div") && element.hasAttr("data-video")) {
            return address(element.attr("data-video")).map(address -> video(element, address, language));
        }
        return Optional.empty();
    }

    private static boolean isPicture(Element element) {
        return element.nameIs("figure") && Sha256.isOne(element.attr("data-picture"));
    }

    private static Element picture(Element input, String language) {
        var figure = new Element("figure").attr("data-picture", input.attr("data-picture"));
        Frame.ofLabel(input.attr("data-frame")).ifPresent(frame -> put(figure, "data-frame", frame.label()));
        put(figure, "data-author", PlainText.clean(input.attr("data-author")));
        Licence.ofKey(input.attr("data-licence")).ifPresent(licence -> put(figure, "data-licence", licence.key()));
        alternative(input.selectFirst("> img"), figure.appendElement("img"));
        var caption = caption(input.childNodes(), languageOf(input, language));
        if (!caption.isEmpty()) {
            figure.appendElement("figcaption").appendChildren(caption);
        }
        return figure;
    }

    /** An empty alternative says that the picture only adorns: whoever typed a space has not said so. */
    private static void alternative(Element input, Element image) {
        if (input == null || !input.hasAttr("alt")) {
            return;
        }
        var typed = input.attr("alt");
        var alternative = PlainText.clean(typed);
        if (typed.isEmpty() || Characters.isVisible(alternative)) {
            image.attr("alt", alternative);
        }
    }

    /** One line with its marks: what was several lines has breaks in it. */
    private static List<Node> caption(List<Node> input, String language) {
        var lines = new ArrayList<Element>();
        lines(BodyBuilder.prose(input, language), "", lines);
        var joined = new ArrayList<Node>();
        for (var line : lines) {
            // a line end of the source is none of the caption's
            line.nodeStream(TextNode.class)
                    .forEach(words -> words.text(words.getWholeText().replace('\n', ' ')));
            if (!joined.isEmpty()) {
                joined.add(new Element("br"));
            }
            joined.add(line);
        }
        var paragraph = BodyBuilder.prose(joined, "").firstElementChild();
        return paragraph == null ? List.of() : paragraph.childNodesCopy();
    }

    private static void lines(Element holder, String language, List<Element> lines) {
        Element open = null;
        for (var child : holder.childNodesCopy()) {
            if (child instanceof Element block && PROSE.contains(block.normalName())) {
                lines(block, languageOf(block, language), lines);
                open = null;
                continue;
            }
            if (open == null) {
                open = new Element("span");
                put(open, "lang", language);
                lines.add(open);
            }
            open.appendChild(child);
        }
    }

    private static Optional<MediaBlock> gallery(Element input, String language) {
        var inner = languageOf(input, language);
        var pictures = new ArrayList<Element>();
        var rest = new ArrayList<Node>();
        for (var child : input.childNodes()) {
            if (child instanceof Element figure && isPicture(figure)) {
                pictures.add(picture(figure, inner));
            } else {
                rest.add(child);
            }
        }
        var written = new ArrayList<Element>();
        for (int from = 0; from < pictures.size(); from += MOST_PICTURES) {
            written.add(new Element("div")
                    .attr("data-gallery", PlainText.clean(input.attr("data-gallery")))
                    .appendChildren(pictures.subList(from, Math.min(from + MOST_PICTURES, pictures.size()))));
        }
        return written.isEmpty() ? Optional.empty() : Optional.of(new MediaBlock(written, rest));
    }

    private static MediaBlock video(Element input, String address, String language) {
        var video = new Element("div").attr("data-video", address);
        put(video, "data-title", PlainText.clean(input.attr("data-title")));
        if (input.attr("data-captions").equals("true")) {
            video.attr("data-captions", "true");
        }
        var transcript = BodyBuilder.prose(input.childNodes(), languageOf(input, language));
        video.appendChildren(transcript.childNodesCopy());
        return new MediaBlock(List.of(video), List.of());
    }

    /** Only what a reader's browser opens as safely as this page. */
    private static Optional<String> address(String typed) {
        return SafeLink.to(typed).filter(address -> address.startsWith("https://"));
    }

    private static String languageOf(Element element, String otherwise) {
        var own = AllowedHtml.languageOf(element);
        return own.isEmpty() ? otherwise : own;
    }

    private static void put(Element element, String attribute, String value) {
        if (!value.isEmpty()) {
            element.attr(attribute, value);
        }
    }
}
