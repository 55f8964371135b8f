package bg.glashatay.run.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Pictures: how fast they are taken in, made smaller and sent, and what the server needs of memory for it. */
final class MediaPart implements Part {

    private static final double MEGABYTE = 1_000_000.0;
    private static final int CONNECTIONS = 32;

    @Override
    public String name() {
        return "media";
    }

    @Override
    public String title() {
        return "Pictures";
    }

    @Override
    public void measure() {
        try (var subject = Subject.started("media-benchmark", Subject.COUNTING)) {
            measure(subject);
        }
    }

    /** How long pictures take, and what the server has of memory while many come at once. */
    private static void measure(Subject subject) {
        var address = URI.create(subject.product().address());
        var media = new MediaTimes(address, subject.product().demoPassword());
        var phone = MediaTimes.jpeg(4_000, 3_000);
        var camera = MediaTimes.jpeg(6_000, 4_000);
        // the first ones wait for classes and compilers
        media.upload(phone, 10, 2);
        for (var jpeg : List.of(phone, camera)) {
            var alone = media.upload(jpeg, 20, 1);
            Report.line(
                    "uploads of %.1f MB, one after another: %.2f a second", jpeg.length / MEGABYTE, alone.perSecond());
        }
        var pid = subject.pid();
        try (var memory = new Memory(pid);
                var reader = new Reader(address)) {
            var large = media.upload(camera, 50, 50);
            Report.line(
                    "50 pictures of 24 megapixels, %.1f MB each, at once: %.1f s, %.2f a second; heap at most %.0f MB"
                            + " (%s), process at most %.0f MB",
                    camera.length / MEGABYTE,
                    large.seconds(),
                    large.perSecond(),
                    memory.heapMegabytes(),
                    heapOf(pid),
                    memory.residentMegabytes());
            Report.line(
                    "meanwhile the front page, asked for by one reader %d times: p50 %.0f ms, p99 %.0f ms, at most"
                            + " %.0f ms; %d uploads were told to come again",
                    reader.asked(), reader.millis(0.5), reader.millis(0.99), reader.millis(1), media.repeated());
            renditions(media, large.hashes());
            if (!Choice.measure().isZero()) {
                sending(subject, large.hashes().get(0));
            }
        }
        live(media, camera, pid);
    }

    /** How fast citizens are sent a large rendition of a picture from a camera. */
    private static void sending(Subject subject, String sha256) {
        // as if a published text had it
        subject.queries()
                .executeEach("insert into edition_asset (edition_id, sha256, frame) select min(id), '" + sha256
                        + "', '' from edition where state = 'PUBLISHED'");
        var picture = subject.at("/media/" + sha256 + "/w1600/bench.jpg");
        var kilobytes = subject.answer(picture.getPath()).body().length / 1e3;
        for (var request : List.of(Request.of(picture, ""), Request.again(picture, subject.tag(picture)))) {
            var contender = new Contender(request, CONNECTIONS, new Processes(subject.pid()));
            contender.round();
            var figures = contender.figures();
            Report.line(
                    "rendition of %.0f KB, answered with %d: %.0f requests/s, p99 %.1f ms, %.0f per second of processors",
                    kilobytes, request.status(), figures.perSecond(), figures.p99(), figures.perProcessorSecond());
        }
    }

    /** The same once more, for what of the heap is no garbage. */
    private static void live(MediaTimes media, byte[] picture, long pid) {
        var before = Memory.mostLiveMegabytes(pid, () -> false);
        var uploads = CompletableFuture.runAsync(() -> media.upload(picture, 50, 50));
        var meanwhile = Memory.mostLiveMegabytes(pid, () -> !uploads.isDone());
        uploads.join();
        Report.line(
                "the heap without garbage: %.0f MB before, at most %.0f MB while 50 come in, %.0f MB afterwards",
                before, meanwhile, Memory.mostLiveMegabytes(pid, () -> false));
    }

    private static void renditions(MediaTimes media, List<String> hashes) {
        var first = hashes.subList(0, 10).stream()
                .mapToDouble(
                        hash -> media.rendition(hash, "w960-3x2-50x50", ".webp").seconds())
                .average()
                .orElseThrow();
        Report.line("first use of a frame of 24 megapixels, all six renditions of it: %.0f ms", first * 1_000);
        for (var label : List.of("w480-3x2-50x50", "w960-3x2-50x50", "w1600-3x2-50x50")) {
            var jpeg = media.rendition(hashes.get(0), label, ".jpg");
            var webp = media.rendition(hashes.get(0), label, ".webp");
            Report.line(
                    "%s: JPEG %.0f KB, WebP %.0f KB (%.0f %% of it)",
                    label, jpeg.bytes() / 1e3, webp.bytes() / 1e3, 100.0 * webp.bytes() / jpeg.bytes());
        }
    }

    /** What the server was started with. */
    private static String heapOf(long pid) {
        var command = Path.of("/proc", Long.toString(pid), "cmdline");
        return Files.isReadable(command)
                ? Arrays.stream(read(command).split("\0"))
                        .filter(option -> option.startsWith("-Xmx"))
                        .reduce("no limit given", (one, last) -> last)
                : "unknown";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
