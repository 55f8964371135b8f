package bg.glashatay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.it.Invariants;
import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Of two nodes one is killed (SIGKILL) in the middle of an import. The other, which may not begin one meanwhile, tells
 * that it was cut off and brings the rest in.
 */
@FromOutside
@ExtendWith(BrowserExtension.class)
@Tag("proof")
class CutOffImportIT {

    private static final int TEXTS = 600;
    private static final int SOME = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String FILE = "starata-obshtina.xml";

    private static final String BROUGHT_IN =
            "select count(*) from imported_item where item_key like 'text:%' and document_id is not null";
    private static final String WRITTEN =
            """
            select count(*) from edition e join edition_head h on h.edition_id = e.id
             where e.title like 'Пренесена % от старата община'
               and exists (select 1 from address a where a.document_id = e.document_id)
               and exists (select 1 from edition_contributor c where c.edition_id = e.id)
               and exists (select 1 from imported_item i where i.document_id = e.document_id)
            """;

    private Site here;

    @Test
    void whatOneNodeHasBegunTheOtherCompletesAfterItsDeath(Browser browser) throws Exception {
        try (var first = Site.with(Map.of());
                var there = first.anotherNode()) {
            here = first;
            write(here.product().dataFolder().resolve("import"));
            var one = ImportPage.of(browser, here.product().address(), here.password());
            var other = ImportPage.of(browser, sameMachine(there.product().address()), here.password());

            other.begin(FILE, "DRAFTS");
            await("it goes on", () -> here.rows().number(BROUGHT_IN) >= SOME);
            one.begin(FILE, "DRAFTS");
            assertThat(one.page().locator(".notices")).containsText("В момента вече се внася съдържание");
            there.product().killServer();
            var killed = Instant.now();

            await(
                    "the turn is free",
                    () -> here.rows()
                                    .number("select count(*) from pg_locks where locktype = 'advisory'"
                                            + " and granted and classid = 7239041 and objid = 34")
                            == 0);
            System.out.println("after the kill the turn was free in "
                    + Duration.between(killed, Instant.now()).toMillis() + " ms");
            long before = here.rows().number(BROUGHT_IN);
            assertThat(before).as("it was cut off in the middle").isBetween((long) SOME, TEXTS - 1L);
            assertNothingIsHalfThere(before);
            one.page().navigate(one.site() + "editor/admin/import");
            assertThat(one.page().locator("table.rows").first()).containsText("Сървърът е спрял по средата");

            var report = one.bringIn(FILE, "DRAFTS");

            System.out.println(before + " of " + TEXTS + " were in, then: "
                    + report.lines().limit(3).toList());
            assertThat(report).contains("Приключи");
            assertNothingIsHalfThere(TEXTS);
            assertThat(here.rows()
                            .number(
                                    "select count(*) from import_line l where l.verdict = 'UNCHANGED' and item_key like 'text:%'"
                                            + " and l.run_id = (select max(id) from import_run)"))
                    .isEqualTo(before);
            assertThat(here.rows().number("select count(*) from import_line where verdict = 'FAILED'"))
                    .isZero();
            assertThat(here.rows().number("select count(*) from import_run where finished_at is null"))
                    .isZero();
            assertThat(here.rows().number("select count(*) from import_run where outcome = 'CUT_OFF'"))
                    .isEqualTo(1);
            one.close();
            other.close();
        }
    }

    /** By another name: browsers give the cookie of one port to all others. */
    private static String sameMachine(String address) {
        return address.replace("//localhost:", "//127.0.0.1:");
    }

    private void assertNothingIsHalfThere(long texts) throws SQLException {
        assertThat(here.rows().number(WRITTEN)).isEqualTo(texts);
        assertThat(here.rows().number("select count(*) from edition where title like 'Пренесена % от старата община'"))
                .isEqualTo(texts);
        try (var looking = here.product().database().connect()) {
            assertThat(new Invariants(looking).broken()).isEmpty();
        }
    }

    private static void write(Path folder) throws IOException {
        var texts = IntStream.rangeClosed(1, TEXTS)
                .mapToObj(number -> "<item><title>Пренесена " + number + " от старата община</title>"
                        + "<dc:creator>ivan</dc:creator><wp:post_id>" + number + "</wp:post_id>"
                        + "<wp:post_type>post</wp:post_type><wp:status>publish</wp:status>"
                        + "<wp:post_date_gmt>2014-05-06 07:08:09</wp:post_date_gmt>"
                        + "<content:encoded><![CDATA[Първи абзац.\n\nВтори абзац.]]></content:encoded></item>")
                .collect(Collectors.joining());
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(FILE),
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\""
                        + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:wp=\"http://wordpress.org/export/1.2/\">"
                        + "<channel><title>Стар сайт</title><link>https://stara.example.bg</link>"
                        + "<wp:wxr_version>1.2</wp:wxr_version>" + texts + "</channel></rss>");
    }

    private static void await(String what, BooleanSupplier isSo) {
        var patience = Instant.now().plus(PATIENCE);
        while (!isSo.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(patience);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
