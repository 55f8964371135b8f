package bg.glashatay.ejb.wordpress;

import bg.glashatay.ejb.transfer.ItemReport;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A program that reads a long export as an import does, but for the database, in whatever heap it is given. */
final class LongExport {

    private static final int SOME = 50;

    private LongExport() {}

    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[0]);
        var begin = System.nanoTime();
        var index = WordPressImporter.index(file);
        long indexed = System.nanoTime();
        var texts = new long[2];
        WordPressImporter.read(file, item -> {
            if (texts[0]++ % SOME != 0) {
                // what one text costs is given back before the next; all of them cost only time
                return;
            }
            texts[1] += WordPressBody.of(item.value("content:encoded"), new Nothing(), new ItemReport())
                    .html()
                    .length();
        });
        System.out.printf(
                "%d things, %d texts of %d characters; index %.1f s, texts %.1f s, heap at most %d MB%n",
                index.total(),
                texts[0],
                texts[1],
                (indexed - begin) / 1e9,
                (System.nanoTime() - indexed) / 1e9,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    /** Writes one of at least so many bytes. */
    static void write(Path file, long bytes) throws IOException {
        var content =
                "Кметът на общината откри „новия мост“ – № 5. ".repeat(200).replace("мост“ – № 5. К", "мост“.\n\nК");
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(Wxr.header("1.2", "http"));
            long written = 0;
            for (int number = 1; written < bytes; number++) {
                var post = Wxr.post(String.valueOf(number), content);
                out.write(post);
                written += post.getBytes(StandardCharsets.UTF_8).length;
            }
            out.write("</channel></rss>");
        }
    }

    private static final class Nothing implements Surroundings {

        @Override
        public Optional<Kept> fileAt(String address) {
            return Optional.empty();
        }

        @Override
        public Optional<Kept> fileNumbered(String id) {
            return Optional.empty();
        }

        @Override
        public List<String> ownFiles() {
            return List.of();
        }

        @Override
        public Optional<String> linkTo(String address) {
            return Optional.empty();
        }
    }
}
