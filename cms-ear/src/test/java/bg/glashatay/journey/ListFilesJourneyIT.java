package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a list shows can be taken along to a spreadsheet: all of it, and nothing else. */
class ListFilesJourneyIT extends Journey {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d\\h]*");

    @Test
    void documentsAreTakenAlongAsTheyAreFiltered() throws IOException {
        login("admin");
        open("/editor/documents?section=kultura&state=published&sort=title");

        var lines = taken();

        assertThat(lines.get(0)).startsWith("\uFEFFdocument,edition_number,language,type,title,section,state,");
        assertThat(lines).hasSize(1 + total(".rows-total span"));
        assertThat(lines.subList(1, lines.size())).isNotEmpty().allMatch(line -> line.contains(",kultura,PUBLISHED,"));
        assertAccessible(page());
    }

    @Test
    void feedbackIsTakenAlong() throws IOException {
        login("admin");
        open("/editor/feedback?show=all");

        var lines = taken();

        assertThat(lines.get(0)).startsWith("\uFEFFgiven_at_utc,document,language,title,section,useful,words,");
        // readers of other tests may have written in between
        assertThat(lines).hasSizeGreaterThanOrEqualTo(1 + total(".rows-total span"));
    }

    @Test
    void redirectsAreTakenAlongAsTheyAreBroughtIn() throws IOException {
        login("admin");
        open("/editor/admin/redirects/import");
        page().locator("#csv").fill("/list-files-a;/kultura\n/list-files-b;\n");
        page().locator("#take").click();
        open("/editor/admin/redirects?text=list-files");

        assertThat(taken()).containsExactly("\uFEFFfrom,to", "/list-files-a,/kultura", "/list-files-b,");
        assertAccessible(page());
    }

    @Test
    void accountsAreTakenAlongAsTheyAreFiltered() throws IOException {
        login("admin");
        open("/editor/admin/accounts?role=administrator");

        var lines = taken();

        assertThat(lines.get(0)).isEqualTo("\uFEFFusername,full_name,open,roles,sessions");
        assertThat(lines.subList(1, lines.size()))
                .anyMatch(line -> line.startsWith("admin,"))
                .allMatch(line -> line.contains("administrator"));
        assertAccessible(page());
    }

    @Test
    void libraryIsTakenAlongAsItIsFiltered() throws IOException {
        login("admin");
        open("/editor/library?kind=picture");

        var lines = taken();

        assertThat(lines.get(0)).startsWith("\uFEFFsha256,file_name,media_type,bytes,");
        assertThat(lines).hasSize(1 + total(".rows-total span"));
        assertThat(lines.subList(1, lines.size())).isNotEmpty().allMatch(line -> line.contains(",image/"));
        assertAccessible(page());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/editor/library.csv",
                "/editor/admin/accounts.csv",
                "/editor/documents.csv",
                "/editor/feedback.csv",
                "/editor/admin/redirects.csv",
                "/editor/search.csv"
            })
    void nobodyTakesAnythingAlongWithoutAnAccount(String file) {
        assertThat(open(file).url()).contains("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/editor/admin/accounts.csv", "/editor/admin/redirects.csv", "/editor/search.csv"})
    void authorTakesNothingAlongThatIsNotTheirs(String file) {
        login("author");
        assertThat(open(file).status()).isEqualTo(403);
    }

    private List<String> taken() throws IOException {
        var download = page().waitForDownload(
                        () -> page().locator(".rows-total a[download]").click());
        return Files.readString(download.path()).lines().toList();
    }

    private int total(String selector) {
        var number = NUMBER.matcher(page().locator(selector).first().innerText());
        assertThat(number.find()).isTrue();
        return Integer.parseInt(number.group().replaceAll("\\h", ""));
    }
}
