package bg.glashatay.ejb.text;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.parser.Parser;

/**
 * What HTML an editor's text may have. Whatever comes in – typed, pasted, imported, posted to the API – leaves in one
 * canonical form made only of
 *
 * <ul>
 *   <li>p, h2, h3, h4, ul, ol (start), li, blockquote, hr, table, caption, thead, tbody, tr, th (scope, colspan,
 *       rowspan), td (colspan, rowspan), each with lang;
 *   <li>a (href, title), strong, em, sup, sub, br, span (lang);
 *   <li>between all of these, div with nothing but data-block: the empty place of another text, named by a number;
 *   <li>likewise figure (data-picture, data-frame, data-author, data-licence) with an img that has nothing but alt, and a
 *       figcaption of one line; div (data-gallery) with up to {@value MediaBlock#MOST_PICTURES} such figures; div
 *       (data-video, data-title, data-captions) with the paragraphs and lists of a transcript. A picture is named by the
 *       SHA-256 of a file of ours, so none of elsewhere can stand here.
 * </ul>
 *
 * <p>The input is read as a browser reads it (WHATWG HTML, by jsoup), and the output is written anew from that list,
 * never copied: no element or attribute that is not named here can pass, and the nesting is what the HTML standard
 * allows. Scripts, styles, foreign content, frames and form fields vanish with their content; of anything else the
 * words stay. Characters stay byte for byte, but for those that {@link Characters#allowed} refuses. Nesting is at most
 * {@value AllowedHtml#DEEPEST} deep; deeper lists and tables become paragraphs. The result is a fixed point:
 * sanitising it again changes nothing.
 */
public final class HtmlPolicy {

    /** Deep enough for any text, and shallow enough to walk by recursion; below it jsoup flattens. */
    private static final int DEEPEST_INPUT = 256;

    private HtmlPolicy() {}

    /** The allowed part of a piece of HTML, in canonical form; empty when there is nothing to see in it. */
    public static String sanitise(String html) {
        return write(read(html));
    }

    /** The same as a tree: a body element with canonical content. */
    static Element read(String html) {
        var parser = Parser.htmlParser().setMaxDepth(DEEPEST_INPUT);
        var input = parser.parseFragmentInput(html, new Element("body"), "");
        return BodyBuilder.body(input);
    }

    /** The content of an element as canonical text. */
    static String write(Element element) {
        var document = new Document("");
        document.outputSettings().prettyPrint(false).charset("UTF-8").escapeMode(EscapeMode.xhtml);
        document.appendChild(element);
        // jsoup writes U+00A0 by reference in every mode; a typed "&#xa0;" stands here as "&amp;#xa0;"
        return element.html().replace("&#xa0;", "\u00A0");
    }
}
