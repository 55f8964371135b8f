package bg.glashatay.web.comments;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.ejb.text.HtmlPolicy;
import bg.glashatay.ejb.text.ReadingText;
import bg.glashatay.web.shared.Chromium;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages' script counts the characters of a text as the server does, in a real browser. */
class PlacesIT {

    private static final Path SCRIPT = Path.of("src/main/webapp/assets/desk/comments/places.js");

    /** One of everything that may be published, with what the comments put into it. */
    private static final String BODY = "<h2>Ремонт на „Цар Симеон“ № 5</h2>"
            + "<p>От 3\u00A0март <strong>движението</strong> се <em>отклонява</em> 🎉.<br>Площ 120 m<sup>2</sup>.</p>"
            + "<ul><li>първо<ul><li>вложено</li></ul></li><li><p>второ</p></li></ul><ol start=\"3\"><li>трето</li></ol>"
            + "<blockquote lang=\"en\"><p>Quote &lt;1&gt;</p></blockquote>"
            + "<table><caption>График</caption><thead><tr><th scope=\"col\">Ден</th><th>Час</th></tr></thead>"
            + "<tbody><tr><th scope=\"row\">Петък</th><td></td></tr><tr><td colspan=\"2\"><p>а</p><p>б</p></td></tr>"
            + "</tbody></table><hr><h3>Край</h3>";

    private static Chromium chromium;
    private static Page page;

    @BeforeAll
    static void open() throws IOException {
        chromium = Chromium.startFor(PlacesIT.class);
        page = chromium.browser().newPage();
        page.setContent("<div id=\"body\">" + HtmlPolicy.sanitise(BODY) + "</div>");
        page.addScriptTag(new Page.AddScriptTagOptions()
                .setType("module")
                .setContent(Files.readString(SCRIPT) + "\nwindow.Places = Places;"));
        page.waitForFunction("'Places' in window");
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void charactersAreCountedAsOnTheServer() {
        assertThat(page.evaluate("new Places(document.getElementById('body')).text"))
                .isEqualTo(ReadingText.of(BODY));
    }

    @Test
    void placeOfEveryCharacterLeadsBackToIt() {
        assertThat(
                        page.evaluate(
                                """
                        () => {
                          const places = new Places(document.getElementById("body"));
                          return [...Array(places.text.length).keys()].filter(at => {
                            const range = places.range(at, at + 1);
                            const isParting = places.text[at] === "\\n";
                            return isParting ? range !== null
                              : range.toString() !== places.text[at] || places.of(range.startContainer, range.startOffset) !== at;
                          });
                        }
                        """))
                .isEqualTo(List.of());
    }

    @Test
    void whatTheCommentsPutIntoTheTextDoesNotCount() {
        page.evaluate("document.querySelector('p').insertAdjacentHTML('beforeend',"
                + " '<a data-comment-aid=\"true\">Коментар 1</a>')");

        assertThat(page.evaluate("new Places(document.getElementById('body')).text"))
                .isEqualTo(ReadingText.of(BODY));
    }

    @Test
    void endOfASelectionMayLieBetweenElements() {
        assertThat(
                        page.evaluate(
                                """
                        () => {
                          const root = document.getElementById("body");
                          const places = new Places(root);
                          return [places.of(root, 0), places.of(root, root.childNodes.length), places.of(root, 1)];
                        }
                        """))
                .isEqualTo(List.of(0, ReadingText.of(BODY).length(), "Ремонт на „Цар Симеон“ № 5".length()));
    }
}
