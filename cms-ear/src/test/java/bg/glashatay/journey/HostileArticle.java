package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/** A text whose every field is full of what means harm. */
record HostileArticle(List<String> texts) {

    static final int TITLE = 250;

    private static final int LEAD = 1_000;
    private static final int TAG = 60;
    private static final int ALT = 400;

    JsonObject news(String picture) {
        return Json.createObjectBuilder()
                .add("type", "NEWS")
                .add("language", "bg")
                .add("title", joined(TITLE))
                .add("slug", "zlo-" + UUID.randomUUID())
                .add("lead", joined(LEAD))
                .add("body", body())
                .add("section", "kultura")
                .add("tags", tags())
                .add("leadImage", picture)
                .add("leadImageAlt", joined(ALT))
                .build();
    }

    void assertKept(JsonObject content) {
        assertThat(content.getString("title")).isEqualTo(joined(TITLE));
        assertThat(content.getString("lead")).isEqualTo(joined(LEAD));
        assertThat(content.getString("leadImageAlt")).isEqualTo(joined(ALT));
        assertThat(content.getJsonArray("tags")).hasSameElementsAs(tags().build());
        var read = unescaped(content.getString("body"));
        assertThat(texts).allSatisfy(text -> assertThat(read).contains(text));
    }

    /** As many as fit, one after the other. */
    String joined(int letters) {
        var all = new StringBuilder("Проба");
        for (var text : texts) {
            if (all.length() + text.length() + 3 <= letters) {
                all.append(" ¦ ").append(text);
            }
        }
        return all.toString();
    }

    private String body() {
        return texts.stream().map(text -> "<p>" + escaped(text) + "</p>").collect(Collectors.joining());
    }

    private JsonArrayBuilder tags() {
        var tags = Json.createArrayBuilder();
        HostileTexts.upTo(TAG, 0).stream()
                .filter(text -> !text.contains("\u00A0"))
                .limit(15)
                .forEach(tags::add);
        return tags;
    }

    /** Brings a picture in, with a name and a description of the kind, and tells its hash. */
    String picture(ApiClient author) {
        var bytes = new ByteArrayOutputStream();
        try {
            var image = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, UUID.randomUUID().hashCode());
            ImageIO.write(image, "png", bytes);
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        var file = author.upload(encoded("<svg onload=window.ran=1>#{7919*7907}.png"), bytes.toByteArray());
        assertThat(file.status()).as(file.toString()).isIn(200, 201);
        var address = file.header("Location");
        var described = author.send(
                "PATCH",
                address,
                BodyPublishers.ofString(Json.createObjectBuilder()
                        .add("alt", joined(ALT))
                        .add("author", texts.get(6))
                        .build()
                        .toString()),
                Map.of(
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        author.get(address).header("ETag")));
        assertThat(described.status()).as(described.toString()).isEqualTo(200);
        assertThat(author.get(address).text("author")).isEqualTo(texts.get(6));
        return address.replaceFirst(".*/", "");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&nbsp;", "\u00A0")
                .replace("&amp;", "&");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
