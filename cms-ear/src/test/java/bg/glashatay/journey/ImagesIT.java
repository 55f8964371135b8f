package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes of files that claim to be pictures, and what the server is like afterwards. */
@FromOutside
class ImagesIT {

    /** A folder of pictures, good and bad, all of which the server has to survive. */
    private static final String FOLDER = "glashatay.images";

    private static final Duration MOST = Duration.ofSeconds(5);
    private static final int SLOWEST_TOLD = 5;

    private Site site;
    private HttpClient client;

    @BeforeEach
    void login(Site site) {
        this.site = site;
        client = site.clientOf("author");
    }

    @Test
    void pictureWithAPlaceIsShownWithoutItInEveryRendition() throws IOException {
        var taken = json(sent("На площада.jpg", jpegWithPlace()).answer());

        for (var size : List.of("w480", "w960", "w1600", "w480-3x2-20x80")) {
            for (var ending : List.of(".jpg", ".webp")) {
                var rendition = rendition(taken, size, ending);
                assertThat(rendition.statusCode()).as(size + ending).isEqualTo(200);
                assertThat(latin(rendition.body()))
                        .doesNotContain("Exif")
                        .doesNotContain("EXIF")
                        .doesNotContain("GPS");
            }
        }
    }

    @Test
    void bombIsRefusedWithASentence() throws IOException {
        var refused = sent("бомба.png", pngClaiming(20_000, 20_000));

        assertThat(refused.answer().statusCode()).isEqualTo(400);
        assertThat(json(refused.answer())
                        .getJsonArray("issues")
                        .getJsonObject(0)
                        .getString("sentence"))
                .contains("40 мегапиксела");
    }

    @Test
    void everyFileOfAFolderIsTakenOrRefusedAndTheServerGoesOn() throws IOException {
        var folder = System.getProperty(FOLDER);
        assumeTrue(folder != null, "no pictures to try: set -D" + FOLDER + "=folder");

        var outcomes = new TreeMap<String, Integer>();
        var all = new ArrayList<Sent>();
        for (var file : files(Path.of(folder))) {
            var sent = sent(file.getFileName().toString(), Files.readAllBytes(file));
            all.add(sent);
            outcomes.merge(outcome(sent.answer()), 1, Integer::sum);
            assertThat(sent.answer().statusCode())
                    .as(file + " " + latin(sent.answer().body()))
                    .isIn(200, 400);
            assertThat(sent.time()).as(file.toString()).isLessThan(MOST);
            assertThat(site.get("/").statusCode())
                    .as("the front page after " + file)
                    .isEqualTo(200);
            if (sent.answer().statusCode() == 200) {
                shown(json(sent.answer()));
            }
        }
        assertThat(all).isNotEmpty();
        tell("%d files, heap %s: %s", all.size(), heap(), outcomes);
        all.stream()
                .sorted(Comparator.comparing(Sent::time).reversed())
                .limit(SLOWEST_TOLD)
                .forEach(it -> tell("%s: %d ms", it.name(), it.time().toMillis()));
    }

    private void shown(JsonObject taken) {
        if (taken.getString("kind").equals("image")) {
            var name = taken.getString("publicName");
            for (var ending : List.of(name.substring(name.lastIndexOf('.')), ".webp")) {
                var rendition = rendition(taken, "w480", ending);
                assertThat(rendition.statusCode()).isEqualTo(200);
                assertThat(latin(rendition.body())).doesNotContain("Exif").doesNotContain("EXIF");
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private HttpResponse<byte[]> rendition(JsonObject taken, String size, String ending) {
        var name = taken.getString("publicName");
        var path = "/editor/media/" + taken.getString("sha256") + "/" + size + "/"
                + name.substring(0, name.lastIndexOf('.')) + ending;
        return bytes(site.request(path).build());
    }

    private Sent sent(String name, byte[] file) {
        var start = System.nanoTime();
        var answer = bytes(site.request("/editor/media/upload")
                .header("Faces-Request", "partial/ajax")
                .header("File-Name", URLEncoder.encode(name, StandardCharsets.UTF_8))
                .POST(BodyPublishers.ofByteArray(file))
                .build());
        return new Sent(name, answer, Duration.ofNanos(System.nanoTime() - start));
    }

    private HttpResponse<byte[]> bytes(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + request.uri(), e);
        }
    }

    /** What the server was started with. */
    private String heap() throws IOException {
        var command = Path.of("/proc", Long.toString(site.product().payara().pid()), "cmdline");
        return Files.isReadable(command)
                ? Stream.of(Files.readString(command).split("\0"))
                        .filter(option -> option.startsWith("-Xmx"))
                        .reduce("as the Java platform chooses", (one, last) -> last)
                : "unknown";
    }

    private static String outcome(HttpResponse<byte[]> answer) {
        var told = json(answer);
        return answer.statusCode() == 200
                ? told.getString("mediaType")
                : told.getJsonArray("issues").getJsonObject(0).getString("key");
    }

    private static JsonObject json(HttpResponse<byte[]> answer) {
        try (var reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
            return reader.readObject();
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static void tell(String sentence, Object... arguments) {
        System.out.printf(Locale.ROOT, sentence + "%n", arguments);
    }

    /** As a telephone makes it: with what it is called, and where it was. */
    private static byte[] jpegWithPlace() throws IOException {
        var image = new BufferedImage(1_800, 1_200, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(Color.ORANGE);
        canvas.fillRect(0, 0, 900, 1_200);
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        var jpeg = bytes.toByteArray();
        var notes = ByteBuffer.allocate(78);
        notes.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1);
        notes.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(26).putInt(0);
        notes.putShort((short) 2);
        notes.putShort((short) 1).putShort((short) 2).putInt(2).putInt('N' << 24);
        notes.putShort((short) 0x1D).putShort((short) 2).putInt(11).putInt(56).putInt(0);
        notes.put("2026:11:26".getBytes(StandardCharsets.US_ASCII));
        return ByteBuffer.allocate(jpeg.length + notes.capacity() + 4)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (notes.capacity() + 2))
                .put(notes.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A small file with the header of a very large picture. */
    private static byte[] pngClaiming(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", bytes);
        var png = bytes.toByteArray();
        var crc = new CRC32();
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        return png;
    }

    private record Sent(String name, HttpResponse<byte[]> answer, Duration time) {}
}
