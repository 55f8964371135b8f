package bg.glashatay.web.richtext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.ejb.text.HtmlPolicy;
import bg.glashatay.ejb.text.ReadingText;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rich-text field in a real browser, with the keyboard, under the policy of the editorial UI. */
class RichTextEditorIT {

    /** One of everything that may be published, as the sanitiser writes it. */
    private static final String CANONICAL = "<h2>Ремонт на ул. „Цар Симеон“ № 5 – етап II</h2>"
            + "<p>От 3\u00A0март <strong>движението</strong> се <em>отклонява</em> по"
            + " <a href=\"/obshtina?a=1&amp;b=2\" title=\"Карта\">обходен  маршрут</a>.<br>Площ 120 m<sup>2</sup>.</p>"
            + "<ul><li>първо<ul><li>вложено</li></ul></li><li><p>второ</p></li></ul><ol start=\"3\"><li>трето</li></ol>"
            + "<div data-block=\"12\"></div>"
            + picture(
                    0,
                    " data-frame=\"16x9-30x45\" data-author=\"И. „Петров“\" data-licence=\"cc-by-4\"",
                    "alt=\"Мостът &quot;Дружба&quot;\"",
                    "Мостът <em>днес</em><br>и <a href=\"/most\">утре</a>")
            + "<div data-gallery=\"Откриване\">" + picture(1, "", "alt=\"\"", "") + picture(2, "", "", "Лентата")
            + "</div>"
            + "<div data-video=\"https://example.org/?v=1&amp;t=2\" data-title=\"Сесия\" data-captions=\"true\">"
            + "<p>Добър ден.</p><ul><li>точка</li></ul></div>"
            + "<blockquote lang=\"en\"><p>Quote &lt;1&gt;</p></blockquote>"
            + "<table><caption>График</caption><thead><tr><th scope=\"col\">Ден</th><th>Час</th></tr></thead>"
            + "<tbody><tr><th scope=\"row\">Петък</th><td></td></tr><tr><td colspan=\"2\"><p>а</p><p>б</p></td></tr>"
            + "</tbody></table><hr><h3>Край</h3><p lang=\"en\">Press <span lang=\"fr\">communiqué</span></p>";

    private static EditorPage editor;

    private static String picture(int number, String attributes, String alt, String caption) {
        return "<figure data-picture=\"" + String.valueOf(number).repeat(64) + "\"" + attributes + "><img"
                + (alt.isEmpty() ? "" : " " + alt) + ">"
                + (caption.isEmpty() ? "" : "<figcaption>" + caption + "</figcaption>") + "</figure>";
    }

    @BeforeAll
    static void start() throws IOException {
        editor = new EditorPage(RichTextEditorIT.class);
    }

    @AfterAll
    static void stop() {
        if (editor != null) {
            editor.close();
        }
    }

    @Test
    void textThatNobodyChangedIsPostedByteForByte() {
        var untidy = "<P>Един\n ред</p>\n<div>друг</div>";
        assertThat(editor.open(untidy).value()).isEqualTo(untidy);
        editor.focusText();
        editor.press("Control+End", "ArrowLeft", "Tab");
        assertThat(editor.value()).isEqualTo(untidy);
    }

    @Test
    void canonicalTextComesBackByteForByteAfterAChangeThatWasTakenBack() {
        editor.open(CANONICAL).focusText();
        editor.press("Control+End");
        editor.type("!");
        assertThat(editor.value()).isEqualTo(CANONICAL.replace("</span></p>", "</span>!</p>"));
        editor.press("Control+z");
        assertThat(editor.value()).isEqualTo(CANONICAL);
        assertThat(editor.complaints()).isEmpty();
    }

    @Test
    void theSanitiserWritesTheSameCanonicalText() {
        assertThat(HtmlPolicy.sanitise(CANONICAL)).isEqualTo(CANONICAL);
    }

    @Test
    void passagesAreWhereTheServerCountsThem() {
        var text = ReadingText.of(CANONICAL);
        editor.open(CANONICAL).text().waitFor();

        // the words of all of it are there only if every character is counted alike
        showPassage(0, text);
        assertThat(editor.page().locator(".gl-rt-passage").allTextContents())
                .startsWith("Ремонт на ул. „Цар Симеон“ № 5 – етап II")
                .endsWith("communiqué");

        int start = text.indexOf("отклонява");
        showPassage(start, "отклонява");
        assertThat(editor.page().locator(".gl-rt-passage")).hasText("отклонява");
        assertThat(editor.value()).isEqualTo(CANONICAL);
        assertThat(editor.complaints()).isEmpty();
    }

    @Test
    void passageGoesWithItsWordsWhileSomebodyWrites() {
        editor.open("<p>Ремонтът започва днес.</p>").text().waitFor();
        showPassage("Ремонтът ".length(), "започва");
        editor.focusText();
        editor.press("Control+Home");
        editor.type("Важно: ");

        assertThat(editor.page().locator(".gl-rt-passage")).hasText("започва");
        assertThat(editor.page()
                        .evaluate("glashatay.richText.goToPassage(document.querySelector('textarea'), '1')"
                                + " && getSelection().toString()"))
                .isEqualTo("започва");
        assertThat(editor.value()).isEqualTo("<p>Важно: Ремонтът започва днес.</p>");
    }

    private static void showPassage(int start, String words) {
        editor.page()
                .evaluate(
                        "([start, exact]) => glashatay.richText.showPassages(document.querySelector('textarea'),"
                                + " [{ id: '1', start, end: start + exact.length, exact }])",
                        List.of(start, words));
    }

    @Test
    void whatCannotBePublishedIsNotRead() {
        editor.open("<p onclick=\"x()\" style=\"color:red\">а<script>x()</script><a href=\"javascript:x()\">б</a>"
                + "<a href=\"//example.com\">в</a><img src=x></p><h1>г</h1><iframe></iframe>");
        editor.focusText();
        editor.press("Control+End");
        editor.type("!");
        assertThat(editor.value()).isEqualTo("<p>абв</p><h2>г!</h2>");
    }

    @Test
    void everyChangeIsInTheTextareaAtOnceAndAnnouncedAsATextareaWould() {
        editor.open("<p>а</p>");
        editor.page()
                .evaluate(
                        "window.heard = []; for (const type of ['input', 'change'])"
                                + " document.querySelector('textarea').addEventListener(type, e => heard.push(type + ' ' + e.target.id))");
        editor.focusText();
        editor.press("Control+End");
        editor.type("б");
        assertThat(editor.page().evaluate("heard")).isEqualTo(List.of("input form:body"));
        editor.press("Tab");
        assertThat(editor.page().evaluate("heard")).isEqualTo(List.of("input form:body", "change form:body"));
        editor.focusText();
        editor.press("Control+a", "Delete");
        assertThat(editor.value()).isEmpty();
    }

    @Test
    void anArticleIsWrittenWithTheKeyboardAlone() {
        editor.open("");
        editor.page().locator("[id='form:title']").focus();
        editor.press("Tab");
        assertThat(editor.page().getByRole(AriaRole.COMBOBOX)).isFocused();
        editor.press("Tab");
        assertThat(editor.text()).isFocused();

        editor.press("Control+Alt+2");
        editor.type("Заглавие");
        editor.press("Enter");
        editor.type("Текст ");
        editor.press("Control+b");
        editor.type("важно");
        editor.press("Control+b", "Enter", "Control+Shift+8");
        editor.type("едно");
        editor.press("Enter", "Control+]");
        editor.type("две");
        editor.press("Enter", "Enter", "Enter");
        editor.press("Alt+F10", "End", "ArrowRight");
        assertThat(editor.page().getByRole(AriaRole.COMBOBOX)).isFocused();
        for (int i = 0; i < 7; i++) {
            editor.press("ArrowRight");
        }
        assertThat(editor.tool("Цитат")).isFocused();
        editor.press("Enter", "Escape");
        assertThat(editor.text()).isFocused();
        editor.type("цитат");

        assertThat(editor.value())
                .isEqualTo("<h2>Заглавие</h2><p>Текст <strong>важно</strong></p>"
                        + "<ul><li>едно<ul><li>две</li></ul></li></ul><blockquote><p>цитат</p></blockquote>");
        assertThat(editor.tool("Цитат")).hasAttribute("aria-pressed", "true");
        editor.press("Tab");
        assertThat(editor.page().locator("#save")).isFocused();
        assertThat(editor.complaints()).isEmpty();
    }

    @Test
    void shortcutsWorkOnABulgarianKeyboard() {
        editor.open("<p>дума</p>").focusText();
        editor.press("Control+a");
        editor.page()
                .evaluate("document.activeElement.dispatchEvent(new KeyboardEvent('keydown',"
                        + " { key: 'б', code: 'KeyB', keyCode: 66, ctrlKey: true, bubbles: true, cancelable: true }))");
        assertThat(editor.value()).isEqualTo("<p><strong>дума</strong></p>");
    }

    @Test
    void aTableIsMadeFilledAndLeftWithTheKeyboard() {
        editor.open("").focusText();
        editor.press("Alt+F10");
        editor.tool("Таблица").focus();
        editor.press("ArrowDown", "Enter");
        assertThat(editor.page().getByLabel("Редове, заедно със заглавния")).isFocused();
        editor.type("х");
        editor.press("Enter");
        assertThat(editor.page().getByRole(AriaRole.DIALOG)).containsText("Въведете число от 2 до 100.");
        assertThat(editor.page().getByLabel("Редове, заедно със заглавния")).hasAttribute("aria-invalid", "true");
        editor.press("Control+a");
        editor.type("2");
        editor.press("Tab");
        editor.type("2");
        editor.press("Tab");
        editor.type("График");
        editor.press("Enter");
        assertThat(editor.text()).isFocused();
        editor.type("Ден");
        editor.press("Tab");
        editor.type("Час");
        editor.press("Tab");
        editor.type("Петък");
        editor.press("Shift+Tab", "Tab", "Tab");
        editor.type("10");

        editor.press("Alt+F10", "ArrowDown");
        editor.page()
                .getByRole(AriaRole.MENUITEMCHECKBOX, new Page.GetByRoleOptions().setName("Първата колона е заглавна"))
                .focus();
        editor.press("Enter");
        assertThat(editor.text()).isFocused();
        assertThat(editor.value())
                .isEqualTo("<table><caption>График</caption><thead><tr><th scope=\"col\">Ден</th>"
                        + "<th scope=\"col\">Час</th></tr></thead><tbody><tr><th scope=\"row\">Петък</th>"
                        + "<td>10</td></tr></tbody></table>");
        editor.press("Control+Enter");
        editor.type("След таблицата");
        assertThat(editor.value()).endsWith("</table><p>След таблицата</p>");

        editor.press("ArrowUp", "Escape", "Tab");
        assertThat(editor.page().locator("#save")).isFocused();
        assertThat(editor.complaints()).isEmpty();
    }

    @Test
    void aBlockIsFoundInsertedReplacedAndRemovedWithTheKeyboard() {
        editor.open("<p>а</p><ul><li>б</li></ul>").focusText();
        editor.press("Control+End");
        editor.chooseBlock("Вмъкване на блок");
        var dialog = editor.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByRole(AriaRole.STATUS)).hasText("Намерени: 2");
        assertThat(editor.page().getByLabel("Търсене по име")).isFocused();
        editor.press("Tab", "Space", "Enter");
        assertThat(editor.text()).isFocused();
        editor.type("в");
        assertThat(editor.value()).isEqualTo("<p>а</p><ul><li>б</li></ul><div data-block=\"7\"></div><p>в</p>");
        assertThat(editor.page().locator(".gl-rt-block")).containsText("Контакт: Център");
        assertThat(editor.page().locator(".gl-rt-block a")).hasCount(0);

        editor.press("ArrowLeft", "ArrowLeft");
        editor.chooseBlock("Промяна на блока");
        editor.type("Такса");
        assertThat(dialog.getByRole(AriaRole.STATUS)).hasText("Намерени: 1");
        editor.press("Enter");
        assertThat(editor.value()).isEqualTo("<p>а</p><ul><li>б</li></ul><div data-block=\"8\"></div><p>в</p>");

        editor.press("ArrowLeft", "Delete");
        assertThat(editor.value()).isEqualTo("<p>а</p><ul><li>б</li></ul><p>в</p>");
        editor.press("Control+z");
        assertThat(editor.value()).contains("<div data-block=");
        assertThat(editor.complaints()).isEmpty();
    }

    @Test
    void aPictureIsChosenDescribedCutAndCaptionedWithTheKeyboard() {
        editor.open("<p>а</p>").focusText();
        editor.choose("Мостът");
        editor.press("Alt+F10");
        editor.tool("Снимка").focus();
        editor.press("Enter");
        var alt = editor.page().getByLabel("Описание");
        assertThat(alt).isFocused();
        assertThat(alt).hasValue("Мостът");
        assertThat(editor.page().getByLabel("Автор")).hasValue("Иван");
        assertThat(editor.page().getByLabel("Лиценз")).hasValue("cc0");
        editor.type(" „Дружба“");
        editor.page().getByLabel("Форма").selectOption("16x9");
        editor.page().getByRole(AriaRole.SLIDER).focus();
        editor.press("ArrowRight", "Shift+ArrowDown");
        assertThat(editor.page().getByRole(AriaRole.SLIDER))
                .hasAttribute("aria-valuetext", "31\u00A0% отляво, 50\u00A0% отгоре");
        editor.page().getByLabel("Автор").focus();
        editor.press("Enter");
        assertThat(editor.text()).isFocused();
        editor.press("ArrowDown", "ArrowUp");
        editor.type("Днес ");
        var written = picture(
                0, " data-frame=\"16x9-31x50\" data-author=\"Иван\" data-licence=\"cc0\"", "alt=\" „Дружба“\"", "Днес");
        assertThat(editor.value()).isEqualTo("<p>а</p>" + written.replace("\" „", "\"„"));

        editor.press("Alt+Enter");
        editor.page().getByLabel("Украсителна снимка").check();
        assertThat(alt).isDisabled();
        editor.tool("Запази").click();
        assertThat(editor.value()).contains("<img alt=\"\">");
        assertThat(editor.page()
                        .getByRole(
                                AriaRole.GROUP,
                                new Page.GetByRoleOptions()
                                        .setName("Снимка: Украсителна снимка. Alt+Enter отваря свойствата.")))
                .isVisible();

        editor.press("Enter");
        editor.type("след");
        assertThat(editor.value()).endsWith("</figure><p>след</p>");
        assertThat(editor.complaints()).isEmpty();
    }

    @Test
    void aPictureThatIsNotDescribedIsMarkedAndWhoeverIsToldComesToIt() {
        editor.open("<p>а</p>" + picture(1, "", "alt=\"б\"", "") + "<div data-gallery=\"\">" + picture(2, "", "", "")
                + "</div>");
        assertThat(editor.page().locator(".gl-rt-undescribed")).hasCount(1);
        assertThat(editor.page().locator(".gl-rt-undescribed")).containsText("Снимката още не е описана.");
        editor.page()
                .evaluate(
                        "const field = document.querySelector('textarea');"
                                + " field.dispatchEvent(new CustomEvent('lead', { detail: 'picture-not-described' })); field.focus()");
        editor.press("Alt+Enter");
        editor.type("в");
        editor.tool("Запази").click();
        assertThat(editor.value()).endsWith("<img alt=\"в\"></figure></div>");
        assertThat(editor.page().locator(".gl-rt-undescribed")).hasCount(0);
    }

    @Test
    void aGalleryIsMadeNamedAndPutInOrderWithTheKeyboardAndWithTheMouse() {
        editor.open("").focusText();
        editor.choose("едно", "две", "три");
        editor.tool("Галерия").click();
        assertThat(editor.text()).isFocused();
        assertThat(editor.page().locator(".gl-rt-gallery-card .gl-rt-picture-card"))
                .hasCount(3);
        editor.press("Alt+ArrowDown", "Alt+ArrowDown");
        assertThat(editor.page().locator(".gl-rt-status")).containsText("Снимка 3 от 3.");
        assertThat(order()).isEqualTo(List.of("две", "три", "едно"));
        editor.press("Alt+ArrowUp");
        assertThat(order()).isEqualTo(List.of("две", "едно", "три"));
        editor.press("Control+z");
        assertThat(order()).isEqualTo(List.of("две", "три", "едно"));

        editor.tool("Свойства на галерията").first().click();
        editor.page().getByLabel("Заглавие").last().fill("Откриване");
        editor.press("Enter");
        assertThat(editor.value()).startsWith("<div data-gallery=\"Откриване\">");

        var pictures = editor.page().locator(".gl-rt-gallery-card .gl-rt-frame");
        pictures.nth(2).dragTo(pictures.nth(0), new Locator.DragToOptions().setTargetPosition(10, 60));
        assertThat(order()).isEqualTo(List.of("едно", "две", "три"));
        editor.page()
                .locator(".gl-rt-gallery-card .gl-rt-picture-card")
                .nth(1)
                .getByLabel("Премести надолу")
                .click();
        assertThat(order()).isEqualTo(List.of("едно", "три", "две"));

        editor.press("Delete", "Alt+ArrowUp");
        assertThat(editor.page().locator(".gl-rt-gallery-card .gl-rt-picture-card"))
                .hasCount(2);
        assertThat(editor.complaints()).isEmpty();
    }

    private static Object order() {
        return editor.page()
                .evaluate("[...new DOMParser().parseFromString(document.querySelector('textarea').value, 'text/html')"
                        + ".querySelectorAll('img')].map(image => image.alt)");
    }

    @Test
    void pastedPicturesStandWhereTheyWillBeUntilTheyAreThere() {
        editor.open("<p>а</p><p>б</p>").focusText();
        editor.press("Control+Home");
        editor.bring("paste", "1.png", "2.png");
        assertThat(editor.page().getByRole(AriaRole.PROGRESSBAR)).hasCount(2);
        editor.type("х");
        editor.page().evaluate("arriving[0].onProgress({ name: '1.png', progress: 0.5 })");
        assertThat(editor.page().getByRole(AriaRole.PROGRESSBAR).first()).hasJSProperty("value", 0.5);
        assertThat(editor.value()).isEqualTo("<p>ха</p><p>б</p>");

        arrives(1, 2);
        assertThat(editor.value()).isEqualTo("<p>ха</p>" + picture(2, "", "", "") + "<p>б</p>");
        arrives(0, 1);
        assertThat(editor.value())
                .isEqualTo("<p>ха</p>" + picture(1, "", "", "") + picture(2, "", "", "") + "<p>б</p>");
        assertThat(editor.page().getByRole(AriaRole.PROGRESSBAR)).hasCount(0);
        editor.press("Control+z");
        assertThat(editor.value()).isEqualTo("<p>ха</p>" + picture(2, "", "", "") + "<p>б</p>");
        assertThat(editor.complaints()).isEmpty();
    }

    @Test
    void aDroppedPictureThatIsRefusedLeavesTheTextAsItWas() {
        editor.open("<p>а</p>").focusText();
        editor.bring("drop", "1.png");
        assertThat(editor.page().getByRole(AriaRole.PROGRESSBAR)).hasCount(1);
        editor.page().evaluate("arriving[0].resolve([])");
        assertThat(editor.page().getByRole(AriaRole.PROGRESSBAR)).hasCount(0);
        assertThat(editor.page().getByRole(AriaRole.ALERT)).hasText("„1.png“ не е добавена. Текстът ви не е засегнат.");
        assertThat(editor.value()).isEqualTo("<p>а</p>");

        editor.bring("drop", "2.png");
        arrives(1, 2);
        assertThat(editor.value()).isEqualTo("<p>а</p>" + picture(2, "", "", ""));
        assertThat(editor.complaints()).isEmpty();
    }

    private static void arrives(int upload, int picture) {
        editor.page()
                .evaluate(
                        "([i, n]) => arriving[i].resolve([{ sha256: String(n).repeat(64), alt: '', author: '', licence: '', focus: '50x50' }])",
                        List.of(upload, picture));
    }

    @Test
    void aCaptionIsOneLineWhateverIsPastedIntoIt() {
        editor.open(picture(1, "", "alt=\"\"", "надпис")).focusText();
        editor.press("Control+End");
        editor.type(" – ");
        editor.paste(
                "<p> едно</p><ul><li><b>две</b></li></ul><img src=x><figure><img src=y><figcaption>три</figcaption></figure>",
                "");
        var caption = "надпис – едно<br><strong>две</strong><br>три";
        assertThat(editor.value()).isEqualTo(picture(1, "", "alt=\"\"", caption));
        assertThat(HtmlPolicy.sanitise(editor.value())).isEqualTo(editor.value());

        editor.press("Control+a", "Control+Alt+2");
        editor.tool("Изчистване на оформянето").click();
        assertThat(editor.value()).contains("<figure").doesNotContain("<h2>", "<strong>");
    }

    @Test
    void aVideoIsALinkWithItsWordsAndNothingIsAskedOfAnotherSite() {
        editor.open("<p>а</p>").focusText();
        editor.tool("Видео").click();
        var address = editor.page().getByLabel("Адрес");
        for (var wrong : List.of("", "http://youtube.com/x", "javascript:alert(1)", "https://")) {
            address.fill(wrong);
            editor.press("Enter");
            assertThat(address).hasAttribute("aria-invalid", "true");
        }
        address.fill("https://www.youtube.com/watch?v=1&t=2");
        editor.page().getByLabel("Заглавие").last().fill("Сесия");
        editor.press("Enter");
        assertThat(editor.text()).isFocused();
        assertThat(editor.page().locator(".gl-rt-video-card")).containsText("YouTube: Сесия");
        assertThat(editor.page().locator(".gl-rt-video-card")).containsText("Напишете какво се казва във видеото");
        editor.type("Добър ден");
        editor.press("Enter");
        editor.paste("<h2>Точка</h2><table><tr><td>1<td>2</table><blockquote>край</blockquote>", "");
        var video = "<div data-video=\"https://www.youtube.com/watch?v=1&amp;t=2\" data-title=\"Сесия\">";
        assertThat(editor.value())
                .isEqualTo("<p>а</p>" + video + "<p>Добър ден</p><p>Точка</p><p>1</p><p>2</p><p>край</p></div>");
        assertThat(HtmlPolicy.sanitise(editor.value())).isEqualTo(editor.value());

        editor.tool("Свойства на видеото").first().click();
        editor.page().getByLabel("Видеото има субтитри").check();
        editor.press("Enter");
        assertThat(editor.value()).contains("data-captions=\"true\"");
        editor.press("Control+Enter");
        editor.type("след");
        assertThat(editor.value()).endsWith("</div><p>след</p>");

        editor.open("").focusText();
        editor.paste("", "https://www.youtube.com/watch?v=1");
        assertThat(editor.value()).isEqualTo("<p>https://www.youtube.com/watch?v=1</p>");
        assertThat(editor.complaints()).isEmpty();
    }

    @Test
    void toolsWorkWithTheMouseAndLeaveTheFocusInTheText() {
        editor.open("<table><tbody><tr><td>а</td></tr><tr><td>б</td></tr></tbody></table>")
                .focusText();
        editor.page().getByText("а", new Page.GetByTextOptions().setExact(true)).click();
        editor.tool("Таблица").click();
        editor.page()
                .getByRole(AriaRole.MENUITEMCHECKBOX, new Page.GetByRoleOptions().setName("Първият ред е заглавен"))
                .click();
        assertThat(editor.text()).isFocused();
        editor.tool("Номериран списък").click();
        assertThat(editor.text()).isFocused();
        assertThat(editor.value())
                .isEqualTo("<table><thead><tr><th scope=\"col\"><ol><li>а</li></ol></th></tr></thead>"
                        + "<tbody><tr><td>б</td></tr></tbody></table>");
        editor.tool("Отмяна").click();
        assertThat(editor.value()).doesNotContain("<ol>");
        assertThat(editor.complaints()).isEmpty();
    }

    @Test
    void everythingCanBeSelectedAndTurnedIntoAListAndAQuotationAndBack() {
        editor.open("<p>а</p><p>б</p>").focusText();
        editor.press("Control+a", "Control+Shift+8", "Control+Shift+9");
        assertThat(editor.value()).isEqualTo("<blockquote><ul><li>а</li><li>б</li></ul></blockquote>");
        editor.press("Control+Shift+7");
        assertThat(editor.value()).isEqualTo("<blockquote><ol><li>а</li><li>б</li></ol></blockquote>");
        editor.press("Control+Shift+9", "Control+Shift+7");
        assertThat(editor.value()).isEqualTo("<p>а</p><p>б</p>");
    }

    @Test
    void aWrongAddressIsExplainedAndALinkCanBeMadeChangedAndRemoved() {
        editor.open("<p>график</p>").focusText();
        editor.press("Control+a", "Control+k");
        var address = editor.page().getByLabel("Адрес");
        assertThat(address).isFocused();
        for (var wrong : List.of("", "javascript:alert(1)", "//example.com", "example.bg", "https://", "mailto:иван")) {
            address.fill(wrong);
            editor.press("Enter");
            assertThat(address).hasAttribute("aria-invalid", "true");
            assertThat(address).isFocused();
        }
        address.fill("javascript:alert(1)");
        editor.press("Enter");
        assertThat(address).hasAccessibleDescription(Pattern.compile(".*Адресът трябва да започва с https://.*"));
        address.fill("https://община.example/път?a=1&b=2");
        editor.press("Enter");
        assertThat(editor.text()).isFocused();
        assertThat(editor.value()).isEqualTo("<p><a href=\"https://община.example/път?a=1&amp;b=2\">график</a></p>");

        editor.press("ArrowLeft", "Control+k");
        assertThat(editor.page().getByRole(AriaRole.DIALOG)).containsText("Промяна на връзката");
        address.fill("/grafik");
        editor.press("Tab", "Control+a");
        editor.type("Графикът");
        editor.press("Enter");
        assertThat(editor.value()).isEqualTo("<p><a href=\"/grafik\">Графикът</a></p>");
        editor.press("ArrowLeft", "Control+k", "Escape");
        assertThat(editor.text()).isFocused();
        editor.press("Control+k");
        editor.tool("Премахване на връзката").click();
        assertThat(editor.value()).isEqualTo("<p>Графикът</p>");
        assertThat(editor.complaints()).isEmpty();
    }

    @Test
    void pastesFromWord() throws IOException {
        assertThat(pasted("word.html"))
                .isEqualTo("<h2>Обявление за ремонт</h2><h2>График „Център“ – № 5</h2>"
                        + "<p>Кметът г-жа\u00A0Иванова съобщава, че <strong>движението</strong> по ул. „Цар Симеон“ се"
                        + " <em>ограничава</em> от <strong>3 март</strong> 2026 г.[1]</p><h3>Маршрути</h3>"
                        + "<ul><li>линия № 7;<ul><li>само в <strong>делник</strong></li></ul></li><li>линия № 20.</li></ul>"
                        + "<ol><li><p>Заявление</p><p>а) по образец;</p></li><li>Скица</li></ol><p>Между точките.</p>"
                        + "<ol start=\"3\"><li>Такса по <a href=\"https://example.bg/taksi\">тарифата</a></li></ol>"
                        + "<table><tbody><tr><td><strong>Улица</strong></td><td colspan=\"2\"><strong>Срок</strong></td></tr>"
                        + "<tr><td>„Цар Симеон“</td><td>3 март</td><td></td></tr></tbody></table>"
                        + "<p>вмъкнато 10<sup>2</sup> m<sup>3</sup> опасно</p><hr><p>[1] Обн. в бр. 12.</p>");
    }

    @Test
    void pastesFromLibreOffice() throws IOException {
        assertThat(pasted("libreoffice.html"))
                .isEqualTo("<h2>Културен афиш</h2><p>Вход с <strong>билет</strong> № 12 и <em>покана</em>.</p>"
                        + "<ol><li>Изложба<ul><li>до 18 ч.</li></ul></li><li>Концерт<sup>1</sup></li></ol>"
                        + "<table><thead><tr><th scope=\"col\">Ден</th><th scope=\"col\">Място</th></tr></thead>"
                        + "<tbody><tr><td>Петък</td><td>Операта</td></tr></tbody></table>");
    }

    @Test
    void pastesFromGoogleDocs() throws IOException {
        assertThat(pasted("google-docs.html"))
                .isEqualTo("<h2>Чистота</h2><p><strong>Внимание:</strong><em> спира</em> водата.</p>"
                        + "<ul><li>кв. „Запад“<ul><li>бл. 12</li></ul></li>"
                        + "<li><a href=\"https://example.bg/\">карта</a></li></ul>");
    }

    @Test
    void pastedPlainTextKeepsItsParagraphsAndCharacters() {
        editor.open("").focusText();
        editor.paste("", "„Първи“ – № 1\n\nВтори\u00A0ред & <край>\n\"прави\" кавички -- и тирета");
        assertThat(editor.value())
                .isEqualTo("<p>„Първи“ – № 1</p><p>Втори\u00A0ред &amp; &lt;край&gt;</p>"
                        + "<p>\"прави\" кавички -- и тирета</p>");
    }

    @Test
    void aFacesUpdateThatReplacesTheTextareaKeepsTheEditorAndItsHistory() {
        editor.open("<p>а</p>").focusText();
        editor.press("Control+End");
        editor.type("б");
        editor.page()
                .evaluate("const old = document.querySelector('textarea'); const fresh = old.cloneNode(true);"
                        + " fresh.className = ''; fresh.setAttribute('aria-invalid', 'true');"
                        + " fresh.value = old.value; old.replaceWith(fresh)");
        assertThat(editor.text()).hasAttribute("aria-invalid", "true");
        assertThat(editor.text()).isFocused();
        editor.press("Control+z");
        assertThat(editor.value()).isEqualTo("<p>а</p>");
        assertThat(editor.page().locator(".gl-rt-toolbar")).hasCount(1);
        editor.page().evaluate("document.querySelector('textarea').readOnly = true");
        assertThat(editor.text()).hasAttribute("aria-readonly", "true");
        assertThat(editor.page().getByRole(AriaRole.TOOLBAR)).isHidden();
    }

    @Test
    void theFieldHasTheLabelTheHintsAndTheStateOfItsTextarea() {
        editor.open("<p>а</p>");
        assertThat(editor.text()).hasAccessibleName("Основен текст");
        assertThat(editor.text()).hasAttribute("aria-required", "true");
        assertThat(editor.text()).hasAccessibleDescription(Pattern.compile("Текстът под водещото.*Alt\\+F10.*"));
        editor.page().getByText("Основен текст").click();
        assertThat(editor.text()).isFocused();
    }

    @Test
    void axeFindsNothingByDayAndByNightOnAPhoneAndInTheDialogs() {
        editor.open(CANONICAL);
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            editor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            editor.page().setViewportSize(1280, 900);
            assertAccessible();
            editor.page().setViewportSize(320, 640);
            assertAccessible();
            assertThat(editor.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(320);
            editor.tool("Таблица").click();
            assertAccessible();
            editor.press("Escape", "Escape", "Control+k", "Enter");
            assertAccessible();
            editor.press("Escape");
            editor.page().locator(".gl-rt-undescribed .gl-rt-describe").click();
            assertAccessible();
            assertThat(editor.page().evaluate("document.querySelector('dialog').scrollWidth"))
                    .isEqualTo(editor.page().evaluate("document.querySelector('dialog').clientWidth"));
            editor.press("Escape");
        }
        assertThat(editor.complaints()).isEmpty();
    }

    private static void assertAccessible() {
        var violations = new AxeBuilder(editor.page())
                .setLegacyMode(true)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(violations)
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
    }

    private String pasted(String file) throws IOException {
        try (var sample = getClass().getResourceAsStream(file)) {
            editor.open("").focusText();
            editor.paste(new String(sample.readAllBytes(), StandardCharsets.UTF_8), "");
        }
        assertThat(editor.complaints()).isEmpty();
        assertThat(HtmlPolicy.sanitise(editor.value())).isEqualTo(editor.value());
        return editor.value();
    }
}
