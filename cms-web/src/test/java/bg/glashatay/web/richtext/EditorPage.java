package bg.glashatay.web.richtext;

import bg.glashatay.web.shared.Chromium;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/** A form with a rich-text field, served as the editorial UI serves it (the built bundle, a nonce CSP), in a browser. */
final class EditorPage implements AutoCloseable {

    private static final Path BUILT = Path.of("target/frontend/webapp");
    private static final String POLICY = "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self';"
            + " style-src 'self' 'unsafe-inline'; script-src 'self' 'nonce-example'";

    private final HttpServer server;
    private final Chromium chromium;
    private final List<String> complaints = new ArrayList<>();

    private Page page;
    private String html = "";

    EditorPage(Class<?> test) throws IOException {
        chromium = Chromium.startFor(test);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::form);
        server.createContext("/assets/", EditorPage::asset);
        server.createContext("/blocks", EditorPage::blocks);
        server.createContext("/pictures/", EditorPage::picture);
        server.start();
    }

    /** Opens the form with this body in its field. */
    EditorPage open(String body) {
        closePage();
        html = body;
        page = chromium.browser().newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.navigate("http://localhost:" + server.getAddress().getPort() + "/");
        return this;
    }

    Page page() {
        return page;
    }

    /** What the form would post. */
    String value() {
        return page.locator("textarea[data-rich-text]").inputValue();
    }

    Locator text() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Основен текст"));
    }

    /** Focuses the text, and gives ProseMirror the moment that it takes after a focus to set its selection. */
    void focusText() {
        text().focus();
        page.waitForTimeout(60);
    }

    Locator tool(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Opens the dialog about blocks by the keyboard, from the end of the toolbar. */
    void chooseBlock(String tool) {
        press("Alt+F10");
        tool(tool).focus();
        press("Enter");
    }

    /** Presses one key after another as a person does: the next when the editor has seen where the last one led. */
    void press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
            page.evaluate("() => new Promise(seen => requestAnimationFrame(() => setTimeout(seen)))");
        }
    }

    void type(String words) {
        page.keyboard().insertText(words);
    }

    /** Pastes as the system's clipboard would; an empty flavour is not on it. */
    void paste(String htmlFlavour, String textFlavour) {
        page.evaluate(
                """
                ([html, text]) => {
                  const data = new DataTransfer();
                  if (html !== "") data.setData("text/html", html);
                  data.setData("text/plain", text);
                  const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
                  document.activeElement.dispatchEvent(event);
                }
                """,
                List.of(htmlFlavour, textFlavour));
    }

    /** Has the dialog of the library answer with these pictures of it, each with the description that is known. */
    void choose(String... descriptions) {
        page.evaluate(
                "alts => window.chosen = alts.map((alt, i) => ({ sha256: String(i).repeat(64), name: `${i}.jpg`, alt,"
                        + " author: i ? '' : 'Иван', licence: i ? '' : 'cc0', focus: i ? '50x50' : '30x40' }))",
                List.of(descriptions));
    }

    /** Pastes pictures as files of these names, or drops them on the end of the text. */
    void bring(String event, String... names) {
        page.evaluate(
                """
                ([type, names]) => {
                  const data = new DataTransfer();
                  names.forEach(name => data.items.add(new File(["x"], name, { type: "image/png" })));
                  const text = document.querySelector("[role=textbox]");
                  const { left, bottom } = text.lastElementChild.getBoundingClientRect();
                  const at = { bubbles: true, cancelable: true, clientX: left + 300, clientY: bottom - 5 };
                  text.dispatchEvent(type === "paste"
                    ? new ClipboardEvent("paste", { ...at, clipboardData: data })
                    : new DragEvent("drop", { ...at, dataTransfer: data }));
                }
                """,
                List.of(event, List.of(names)));
    }

    /** What stands in the browser's console: violations of the policy, missing labels, errors. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        closePage();
        chromium.close();
        server.stop(0);
    }

    private void closePage() {
        if (page != null) {
            page.close();
            complaints.clear();
        }
    }

    private void form(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        var escaped = html.replace("&", "&amp;").replace("<", "&lt;");
        answer(
                exchange,
                "text/html; charset=utf-8",
                """
                <!DOCTYPE html>
                <html lang="bg"><head><title>Нова новина</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="stylesheet" href="/assets/editor/rich-text.css">
                <script defer nonce="example" src="/assets/editor/rich-text.js"></script></head>
                <body><main><h1>Нова новина</h1><form>
                <p><label for="form:title">Заглавие</label> <input id="form:title"></p>
                <label for="form:body">Основен текст</label>
                <textarea id="form:body" data-rich-text data-blocks="/blocks" data-pictures="/pictures" lang="bg" aria-describedby="help" required>
                %s</textarea>
                <p id="help">Текстът под водещото изречение.</p>
                <button id="save">Запис</button></form></main>
                <script nonce="example">
                  window.arriving = [];
                  window.glashatayMedia = {
                    choose: asked => Promise.resolve(window.chosen.slice(0, asked.several ? 99 : 1)),
                    upload: ([file], { onProgress }) =>
                      new Promise((resolve, reject) => arriving.push({ name: file.name, onProgress, resolve, reject })),
                  };
                </script>
                <script type="application/json" id="rich-text-labels">%s</script>
                </body></html>
                """
                        .formatted(escaped, RichTextLabels.json(Locale.forLanguageTag("bg")))
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Where the ground is green and the sky blue, so that a person who looks sees what was cut off. */
    private static void picture(HttpExchange exchange) throws IOException {
        var picture = new BufferedImage(960, 640, BufferedImage.TYPE_INT_RGB);
        var paint = picture.createGraphics();
        paint.setPaint(new GradientPaint(0, 0, new Color(0x9CC9EE), 0, 640, new Color(0x3F7D4E)));
        paint.fillRect(0, 0, 960, 640);
        paint.setPaint(Color.ORANGE);
        paint.fillOval(180, 120, 160, 160);
        paint.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        answer(exchange, "image/png", bytes.toByteArray());
    }

    /** A contact and a fee, as the server would tell of them. */
    private static void blocks(HttpExchange exchange) throws IOException {
        var all = Map.of(
                "7", block("7", "CONTACT", "Център", "<p><a href='tel:1'>тел. 1</a></p>"),
                "8", block("8", "FEE", "Такса", "<p>5 евро</p>"));
        var query = URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
        var found = all.entrySet().stream()
                .filter(block -> query.startsWith("id=")
                        ? query.startsWith("id=" + block.getKey() + "&")
                        : query.startsWith("q=&")
                                || query.startsWith("q=Такса") && block.getKey().equals("8"))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(","));
        var json = "{\"blocks\":[" + found + "],\"more\":false}";
        answer(exchange, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static String block(String id, String kind, String title, String html) {
        return "{\"id\":\"" + id + "\",\"kind\":\"" + kind + "\",\"language\":\"bg\",\"title\":\"" + title
                + "\",\"text\":\"" + title + "\",\"html\":\"" + html + "\"}";
    }

    private static void asset(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var type = path.endsWith(".css") ? "text/css" : "text/javascript";
        answer(exchange, type, Files.readAllBytes(BUILT.resolve(path.substring(1))));
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
