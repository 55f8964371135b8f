package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import bg.glashatay.it.MadeFile;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that mean harm, or look like it: refused with a sentence, or kept under a name of ours and sent as something to
 * take, in which nothing runs.
 */
@FromOutside
class HostileFilesIT {

    /** The harmless file that scanners take for a virus, put together here so that none takes this one for it. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final String SCRIPT = "<script>alert(document.domain)</script>";
    private static final String PAGE = "<!doctype html><html><body>" + SCRIPT + "</body></html>";

    private Site site;
    private HttpClient client;

    @BeforeEach
    void logIn(Site site) {
        this.site = site;
        client = site.clientOf("author");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("eicar.com", MadeFile.bytes(EICAR)),
                arguments("eicar.csv", MadeFile.bytes(EICAR)),
                arguments("page.html", MadeFile.bytes(PAGE)),
                arguments("page.csv", MadeFile.bytes(PAGE)),
                arguments("page.pdf", MadeFile.bytes(PAGE)),
                arguments(
                        "picture.svg",
                        MadeFile.bytes("<svg xmlns=\"http://www.w3.org/2000/svg\">" + SCRIPT + "</svg>")),
                arguments(
                        "picture.png",
                        MadeFile.bytes("<svg xmlns=\"http://www.w3.org/2000/svg\">" + SCRIPT + "</svg>")),
                arguments("data.xml", MadeFile.bytes("<?xml version=\"1.0\"?><a>" + SCRIPT + "</a>")),
                arguments("script.js", MadeFile.bytes("alert(1)")),
                arguments("x.jpg.jsp", MadeFile.bytes("<%= System.getProperty(\"user.home\") %>")),
                arguments("script.gif", MadeFile.bytes("GIF89a/*=0;alert(1)//*/")),
                arguments("program.pdf", MadeFile.bytes("MZ\u0000\u0001")),
                arguments("macros.docx", macros()));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNoPictureAndNoDocumentIsRefusedWithASentence(String name, byte[] file) {
        var answer = sent(name, file);

        assertThat(answer.getJsonArray("issues")).hasSize(1);
        assertThat(answer.getJsonArray("issues").getJsonObject(0).getString("sentence"))
                .isNotBlank();
    }

    static Stream<Arguments> kept() {
        var pdf = MadeFile.pdf("Words");
        return Stream.of(
                // a page in front of which a PDF begins, a picture with an archive behind it, a virus within an archive
                arguments("polyglot.html", joined(pdf, MadeFile.bytes(PAGE + "%%EOF"))),
                arguments("polyglot.jsp", joined(picture(), MadeFile.zip(Map.of("a.txt", MadeFile.bytes(SCRIPT))))),
                arguments("eicar.zip", MadeFile.zip(Map.of("eicar.com", MadeFile.bytes(EICAR)))),
                arguments("../../x.png", picture()),
                arguments("..\\..\\x.pdf", pdf),
                arguments("x.jpg.jsp", picture()),
                arguments("\u202Efdp.exe", pdf),
                arguments("„Наредба“ \"7\"; filename=x.html\r\nX: y.pdf", pdf),
                arguments("ж".repeat(300) + ".pdf", pdf));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void whatIsKeptHasANameOfOursAndRunsNowhere(String name, byte[] file) {
        var answer = sent(name, file);

        var publicName = answer.getString("publicName");
        assertThat(publicName).matches("[a-z0-9-]{1,90}\\.(pdf|zip|png)");
        var rendition = answer.getString("kind").equals("image") ? "w480" : "original";
        var address = "/media/" + answer.getString("sha256") + "/" + rendition + "/" + publicName;
        assertThat(site.get(address).statusCode()).isEqualTo(404);
        var taken = site.send(client, site.request("/editor" + address).build());
        assertThat(taken.statusCode()).isEqualTo(200);
        var headers = taken.headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox", "default-src 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Content-Type").orElseThrow())
                .matches("application/pdf|application/zip|image/png");
        if (rendition.equals("original")) {
            assertThat(headers.firstValue("Content-Disposition").orElseThrow())
                    .matches(
                            "attachment; filename=\"[a-z0-9-]+\\.[a-z]+\"; filename\\*=UTF-8''[!#$&+.^_`|~%0-9A-Za-z-]+")
                    .doesNotContain("%E2%80%AE", "%0D", "%2F");
        } else {
            assertThat(taken.body()).doesNotContain(SCRIPT);
        }
    }

    private JsonObject sent(String name, byte[] file) {
        var answer = site.send(
                client,
                site.request("/editor/media/upload")
                        .header("Faces-Request", "partial/ajax")
                        .header("File-Name", encoded(name))
                        .POST(BodyPublishers.ofByteArray(file))
                        .build());
        assertThat(answer.statusCode()).isIn(200, 400);
        try (var json = Json.createReader(new StringReader(answer.body()))) {
            return json.readObject();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] macros() {
        return MadeFile.zip(Map.of(
                "[Content_Types].xml",
                MadeFile.bytes("<Types><Override PartName=\"/word/document.xml\""
                        + " ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>")));
    }

    private static byte[] picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB), "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
