package bg.glashatay.ejb.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Judges sanitised HTML by a list of its own, so that a mistake in {@link HtmlPolicy} is not made twice. */
final class HtmlJudge {

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("p", Set.of("lang")),
            Map.entry("h2", Set.of("lang")),
            Map.entry("h3", Set.of("lang")),
            Map.entry("h4", Set.of("lang")),
            Map.entry("ul", Set.of("lang")),
            Map.entry("ol", Set.of("lang", "start")),
            Map.entry("li", Set.of("lang")),
            Map.entry("blockquote", Set.of("lang")),
            Map.entry("hr", Set.of()),
            Map.entry("table", Set.of("lang")),
            Map.entry("caption", Set.of("lang")),
            Map.entry("thead", Set.of()),
            Map.entry("tbody", Set.of()),
            Map.entry("tr", Set.of("lang")),
            Map.entry("th", Set.of("lang", "scope", "colspan", "rowspan")),
            Map.entry("td", Set.of("lang", "colspan", "rowspan")),
            Map.entry("a", Set.of("href", "title")),
            Map.entry("strong", Set.of()),
            Map.entry("em", Set.of()),
            Map.entry("sup", Set.of()),
            Map.entry("sub", Set.of()),
            Map.entry("br", Set.of()),
            Map.entry("span", Set.of("lang")),
            Map.entry("div", Set.of("data-block", "data-gallery", "data-video", "data-title", "data-captions")),
            Map.entry("figure", Set.of("data-picture", "data-frame", "data-author", "data-licence")),
            Map.entry("img", Set.of("alt")),
            Map.entry("figcaption", Set.of()));

    private static final Set<String> PHRASING = Set.of("a", "strong", "em", "sup", "sub", "span", "br");
    private static final Set<String> PHRASING_ONLY =
            Set.of("p", "h2", "h3", "h4", "a", "strong", "em", "sup", "sub", "span", "figcaption");

    private HtmlJudge() {}

    static void assertHarmless(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        for (var element : body.getAllElements()) {
            if (element != body) {
                judge(element, html);
            }
        }
    }

    private static void judge(Element element, String html) {
        var name = element.normalName();
        assertThat(ALLOWED).as(html).containsKey(name);
        for (var attribute : element.attributes()) {
            assertThat(ALLOWED.get(name)).as(html).contains(attribute.getKey());
        }
        if (name.equals("a")) {
            assertThat(element.attr("href"))
                    .as(html)
                    .matches("(?s)(https?://[^/\\\\].*|mailto:.+|tel:.+|/([^/\\\\].*)?|#.*)");
        }
        if (name.equals("div")) {
            assertThat(element.parent().nameIs("body")).as(html).isTrue();
            division(element, html);
        }
        if (name.equals("figure")) {
            figure(element, html);
        }
        if (name.equals("img") || name.equals("figcaption")) {
            assertThat(element.parent().normalName()).as(html).isEqualTo("figure");
        }
        assertThat(element.parents()).as(html).hasSizeLessThanOrEqualTo(AllowedHtml.DEEPEST + 3);
        if (PHRASING_ONLY.contains(element.parent().normalName())) {
            assertThat(PHRASING).as(html).contains(name);
        }
        if (element.parent().nameIs("ul") || element.parent().nameIs("ol")) {
            assertThat(name).as(html).isEqualTo("li");
        }
    }

    private static void division(Element element, String html) {
        if (element.hasAttr("data-block")) {
            assertThat(element.attributes()).as(html).hasSize(1);
            assertThat(element.attr("data-block")).as(html).matches("[1-9][0-9]{0,17}");
            assertThat(element.childNodes()).as(html).isEmpty();
        } else if (element.hasAttr("data-gallery")) {
            assertThat(element.attributes()).as(html).hasSize(1);
            assertThat(element.children()).as(html).hasSizeBetween(1, 60);
            assertThat(element.childNodes()).as(html).allMatch(node -> node.nodeName()
                    .equals("figure"));
        } else {
            assertThat(element.attr("data-video")).as(html).matches("https://[^/\\\\?#\\s@:].*");
            assertThat(element.attr("data-captions")).as(html).matches("|true");
            assertThat(element.childNodes()).as(html).allMatch(node -> Set.of("p", "ul", "ol")
                    .contains(node.nodeName()));
            assertThat(element.select("h2, h3, h4, blockquote, hr, table, div div, figure"))
                    .as(html)
                    .isEmpty();
        }
    }

    private static void figure(Element element, String html) {
        var parent = element.parent();
        assertThat(parent.nameIs("body") || parent.hasAttr("data-gallery"))
                .as(html)
                .isTrue();
        assertThat(element.attr("data-picture")).as(html).matches("[0-9a-f]{64}");
        assertThat(element.attr("data-frame")).as(html).matches("|(whole|16x9|3x2|1x1|3x4)-\\d{1,3}x\\d{1,3}");
        assertThat(element.attr("data-licence")).as(html).matches("|[a-z0-9-]+");
        var parts = element.childNodes().stream().map(Node::nodeName).toList();
        assertThat(parts).as(html).isIn(List.of("img"), List.of("img", "figcaption"));
    }
}
