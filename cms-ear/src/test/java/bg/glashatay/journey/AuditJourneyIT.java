package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An administrator looks up who did what, and takes it along. */
class AuditJourneyIT extends Journey {

    private static final String LINES = "table.audit tbody tr";

    @Test
    void administratorFindsWhatWasRefusedAndToWhom() {
        login("author");
        assertThat(open("/editor/admin/audit").status()).isEqualTo(403);
        assertThat(open("/editor/admin/audit.csv").status()).isEqualTo(403);

        var admin = anotherPage();
        login(admin, "admin");
        administer(admin, "Хора", "/editor/admin/audit");
        assertAccessible(admin);
        admin.locator("#filter-actor").fill("author");
        admin.locator("#filter-result").selectOption("refused");
        admin.locator("#filter-command").selectOption("EXPORT_AUDIT");
        admin.locator("form.filters button").click();

        admin.waitForURL(url -> url.contains("result=refused"));
        assertThat(admin.locator(LINES).first().innerText())
                .contains("author", "Изтегляне на дневника", "отказано", "not-permitted");
        assertThat(admin.url()).contains("actor=author").contains("result=refused");
        assertThat(admin.locator(LINES + " time").first().getAttribute("datetime"))
                .endsWith("Z");
        assertAccessible(admin);
    }

    @Test
    void lineLeadsToItsEditionAndPagesToOlderLines() {
        login("admin");
        open("/editor/admin/audit?result=permitted");
        var first = times();
        assertThat(first).hasSize(50).isSortedAccordingTo((a, b) -> b.compareTo(a));

        page().locator(".pages a[rel=next]").click();
        var second = times();
        assertThat(second.get(0)).isBeforeOrEqualTo(first.get(49));
        assertAccessible(page());
        page().locator(".pages a[rel=prev]").click();
        assertThat(times()).isEqualTo(first);

        page().locator(LINES + " a[href^='/editor/editions/']").first().click();
        assertThat(page().url()).matches(".*/editor/editions/\\d+");
    }

    @Test
    void whatIsSeenIsWhatIsTakenAlong() throws Exception {
        login("admin");
        open("/editor/admin/audit?command=PUBLISH&result=permitted");
        int shown = page().locator(LINES).count();

        var download =
                page().waitForDownload(() -> page().locator(".rows-total a").click());
        var file = Files.readString(download.path());

        assertThat(file).startsWith("\uFEFFmade_at_utc,actor,command,result,");
        assertThat(file.split("\r\n"))
                .hasSizeGreaterThan(shown)
                .allMatch(line -> line.contains("PUBLISH,permitted") || line.contains("command,result"));
        open("/editor/admin/audit?command=EXPORT_AUDIT");
        assertThat(page().locator(LINES).first().innerText()).contains("command=PUBLISH permitted=true");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void everybodyCanReadIt(int width) {
        page().setViewportSize(width, 800);
        login("admin");
        open("/editor/admin/audit");
        assertAccessible(page());
        assertThat((Boolean) page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }

    private List<Instant> times() {
        page().waitForLoadState();
        return page().locator(LINES + " time").all().stream()
                .map(time -> Instant.parse(time.getAttribute("datetime")))
                .toList();
    }
}
