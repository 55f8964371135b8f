package bg.glashatay.ejb.text;

import java.util.List;
import java.util.Random;

/** Makes HTML as bad as it comes: tags opened and closed at random, nested where they may not be. */
final class HtmlSoup {

    private static final String PICTURE = " data-picture=" + "0123456789abcdef".repeat(4);

    private static final List<String> TAGS = List.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h6",
            "ul",
            "ol",
            "li",
            "blockquote",
            "hr",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "a",
            "strong",
            "b",
            "em",
            "i",
            "sup",
            "sub",
            "span",
            "br",
            "div",
            "section",
            "font",
            "u",
            "pre",
            "center",
            "dl",
            "dd",
            "button",
            "form",
            "select",
            "option",
            "svg",
            "math",
            "mtext",
            "foreignObject",
            "style",
            "script",
            "template",
            "noscript",
            "textarea",
            "title",
            "colgroup",
            "marquee",
            "nobr",
            "address",
            "figure",
            "figure",
            "figcaption",
            "img",
            "picture",
            "video",
            "object");

    private static final List<String> ATTRIBUTES = List.of(
            "",
            "",
            "",
            " lang=en",
            " lang=bg",
            " href=/x",
            " href='https://example.org/?a=1&b=2'",
            " href=javascript:x",
            " title='„а“'",
            " start=3",
            " colspan=2",
            " rowspan=0",
            " scope=col",
            " onclick=x",
            " data-block=7",
            PICTURE,
            PICTURE + " data-frame=16x9-30x45 data-author='„А“' data-licence=cc-by-4",
            " data-gallery",
            " data-gallery='а \u00A0'",
            " data-video=https://example.org/?a=1&b",
            " data-video=https://example.org/ data-title=а data-captions=true",
            " alt=''",
            " alt='\n„а“ ' src=x",
            " id=a class=b");

    private static final List<String> STARTS = List.of(
            "",
            "",
            "",
            "",
            "<figure" + PICTURE + ">",
            "<figure" + PICTURE + "><figcaption>",
            "<div data-gallery=a><figure" + PICTURE + "></figure>",
            "<div data-video=https://example.org/>");

    private static final List<String> TEXTS = List.of(
            "дума",
            " ",
            "\n",
            "\u00A0",
            "„",
            "“ ",
            "а б",
            "&lt;",
            "&amp;nbsp;",
            "&nbsp;",
            "😀",
            "\u200B",
            "<!-- x -->",
            "\u0000",
            "&#13;",
            "\uD83D",
            "\r\n",
            "<![CDATA[x]]>");

    private HtmlSoup() {}

    /** Half of them begin inside of a block for pictures, where the tree has a shape of its own. */
    static String of(Random random) {
        var html = new StringBuilder(any(STARTS, random));
        int parts = 1 + random.nextInt(30);
        for (int i = 0; i < parts; i++) {
            var tag = any(TAGS, random);
            switch (random.nextInt(5)) {
                case 0, 1 ->
                    html.append('<').append(tag).append(any(ATTRIBUTES, random)).append('>');
                case 2 -> html.append("</").append(tag).append('>');
                default -> html.append(any(TEXTS, random));
            }
        }
        return html.toString();
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
