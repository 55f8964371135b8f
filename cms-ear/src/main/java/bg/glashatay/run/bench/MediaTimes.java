package bg.glashatay.run.bench;

import bg.glashatay.run.Pause;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** How long pictures take, as an editor who uploads them and a reader who looks at them wait for them. */
final class MediaTimes {

    private static final int BUSY = 503;
    private static final double NANOS_IN_SECOND = 1e9;
    private static final Pattern SHA256 = Pattern.compile("\"sha256\":\"([0-9a-f]{64})\"");
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final AtomicInteger repeated = new AtomicInteger();

    /** Logs the author of the demo site in. */
    MediaTimes(URI address, String password) {
        this.address = address;
        var form = "username=author&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
        var answer = send(HttpRequest.newBuilder(address.resolve("/editor/session"))
                .header("Faces-Request", "partial/ajax")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        if (answer.statusCode() != 204) {
            throw new IllegalStateException("The login answers " + answer.statusCode());
        }
    }

    /**
     * Pictures that were brought all at once, or one after another.
     *
     * @param hashes those that were taken in
     */
    record Uploads(int pictures, double seconds, List<String> hashes) {

        double perSecond() {
            return pictures / seconds;
        }
    }

    /** How often one came that the server had no place for by then, and came again. */
    int repeated() {
        return repeated.get();
    }

    /** Uploads different pictures of one size, so many at a time. */
    Uploads upload(byte[] jpeg, int pictures, int atOnce) {
        var threads = Executors.newFixedThreadPool(atOnce);
        try {
            var mark = new Random().nextInt();
            var start = System.nanoTime();
            var uploads = IntStream.range(0, pictures)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> taken(different(jpeg, mark + i)), threads))
                    .toList();
            var hashes = uploads.stream().map(CompletableFuture::join).toList();
            return new Uploads(pictures, (System.nanoTime() - start) / NANOS_IN_SECOND, hashes);
        } finally {
            threads.shutdown();
        }
    }

    /**
     * Asks for a rendition.
     *
     * @param label such as {@code w960-16x9-30x45}
     * @param ending such as {@code .webp}
     */
    Rendition rendition(String sha256, String label, String ending) {
        var start = System.nanoTime();
        var answer = send(
                HttpRequest.newBuilder(address.resolve("/editor/media/" + sha256 + "/" + label + "/bench" + ending))
                        .build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(label + ending + " answers " + answer.statusCode());
        }
        return new Rendition((System.nanoTime() - start) / NANOS_IN_SECOND, answer.body().length);
    }

    /** What one asked for, and how long it took to come. */
    record Rendition(double seconds, int bytes) {}

    /** A picture as large as one from a camera, with edges, soft changes and noise. */
    static byte[] jpeg(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setPaint(new GradientPaint(0, 0, new Color(90, 150, 220), 0, height, new Color(60, 90, 40)));
        canvas.fillRect(0, 0, width, height);
        var random = new Random(5);
        for (int i = 0; i < 400; i++) {
            canvas.setColor(new Color(random.nextInt(1 << 24)));
            canvas.fillOval(random.nextInt(width), random.nextInt(height), width / 30, height / 30);
        }
        canvas.dispose();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, image.getRGB(x, y) ^ random.nextInt(16) * 0x010101);
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same picture with another remark in it, and so another asset. */
    private static byte[] different(byte[] jpeg, int number) {
        return ByteBuffer.allocate(jpeg.length + 8)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFFE)
                .putShort((short) 6)
                .putInt(number)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private String taken(byte[] file) {
        var answer = send(HttpRequest.newBuilder(address.resolve("/editor/media/upload"))
                .timeout(PATIENCE)
                .header("Faces-Request", "partial/ajax")
                .header("File-Name", "bench.jpg")
                .POST(BodyPublishers.ofByteArray(file))
                .build());
        if (answer.statusCode() == BUSY) {
            repeated.incrementAndGet();
            Pause.of(Duration.ofSeconds(
                    Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow())));
            return taken(file);
        }
        var hash = SHA256.matcher(new String(answer.body(), StandardCharsets.UTF_8));
        if (answer.statusCode() != 200 || !hash.find()) {
            throw new IllegalStateException("The upload answers " + answer.statusCode() + " "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return hash.group(1);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while measuring", e);
        }
    }
}
