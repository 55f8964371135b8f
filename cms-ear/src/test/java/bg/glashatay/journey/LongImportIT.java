package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A long export of WordPress comes in to its end, in the heap of 512 MB that Payara gives by itself.
 * {@code -Dimport.megabytes=100} for the one that is promised, which takes long.
 */
@FromOutside
@ExtendWith(BrowserExtension.class)
@Tag("proof")
class LongImportIT {

    private static final long BYTES = Long.getLong("import.megabytes", 3) * 1_000_000;
    private static final int SAID_EVERY = 500;

    /** For one text more. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String TEXT = "<p>Кметът на общината откри „новия мост“ – № 5.</p>\n\n".repeat(170);

    @Test
    void longExportComesInToItsEnd(Browser browser) throws Exception {
        try (var site = Site.with(Map.of())) {
            assertThat(commandLine(site)).contains("-Xmx512m");
            var folder = Files.createDirectories(site.product().dataFolder().resolve("import"));
            long texts = write(folder.resolve("long.xml"));
            var imports = ImportPage.of(browser, site.product().address(), site.password());

            var began = Instant.now();
            imports.begin("long.xml", "DRAFTS");
            awaitEnd(site, began);

            assertThat(site.rows().number("select count(*) from import_run where outcome = 'DONE' and done = total"))
                    .isEqualTo(1);
            assertThat(site.rows().number("select count(*) from import_line where verdict = 'FAILED'"))
                    .isZero();
            assertThat(site.rows()
                            .number("select count(*) from edition where title like 'Дълъг внос %' and state = 'DRAFT'"))
                    .isEqualTo(texts);
            assertThat(Files.readString(site.product().serverLog())).doesNotContain("OutOfMemoryError");
            System.out.printf(
                    "%d MB, %d texts as drafts in %d s; the server had at most %s%n",
                    BYTES / 1_000_000,
                    texts,
                    Duration.between(began, Instant.now()).toSeconds(),
                    mostMemory(site));
            imports.close();
        }
    }

    private static void awaitEnd(Site site, Instant began) {
        long before = 0;
        var patience = Instant.now().plus(PATIENCE);
        while (site.rows().number("select count(*) from import_run where finished_at is not null") == 0) {
            long done = site.rows().number("select coalesce(max(done), 0) from import_run");
            if (done > before) {
                patience = Instant.now().plus(PATIENCE);
                if (done / SAID_EVERY > before / SAID_EVERY) {
                    System.out.println(done + " after "
                            + Duration.between(began, Instant.now()).toSeconds() + " s");
                }
                before = done;
            }
            assertThat(Instant.now()).as(done + " are done and no more").isBefore(patience);
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    /** Answers how many texts there are in it. */
    private static long write(Path file) throws IOException {
        long written = 0;
        long number = 0;
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\""
                    + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:wp=\"http://wordpress.org/export/1.2/\">"
                    + "<channel><title>Дълъг</title><link>https://dalag.example.bg</link>"
                    + "<wp:wxr_version>1.2</wp:wxr_version>");
            while (written < BYTES) {
                number++;
                var item = "<item><title>Дълъг внос " + number + "</title><link>https://dalag.example.bg/" + number
                        + "/</link><dc:creator>ivan</dc:creator><category domain=\"category\" nicename=\"most\">"
                        + "Мостове</category><wp:post_id>" + number
                        + "</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>"
                        + "<wp:post_date_gmt>2014-05-06 07:08:09</wp:post_date_gmt><content:encoded><![CDATA[" + TEXT
                        + number + "]]></content:encoded></item>\n";
                out.write(item);
                written += item.getBytes(StandardCharsets.UTF_8).length;
            }
            out.write("</channel></rss>");
        }
        return number;
    }

    private static String commandLine(Site site) throws IOException {
        return Files.readString(process(site, "cmdline")).replace('\0', ' ');
    }

    private static String mostMemory(Site site) throws IOException {
        return Files.readAllLines(process(site, "status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElse("?");
    }

    private static Path process(Site site, String file) {
        return Path.of("/proc", Long.toString(site.product().payara().pid()), file);
    }
}
