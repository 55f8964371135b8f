package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.it.Invariants;
import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The demo site moves to installations that know nothing of it, and to one that has a town of its own. */
@FromOutside
@ExtendWith(BrowserExtension.class)
@Tag("proof")
class AnotherInstallationIT {

    /** All that citizens read there, and where. */
    private static final String PUBLIC =
            """
            select e.document_id || ' ' || e.state || ' ' || e.unreviewed || ' ' || r.content_hash || ' '
                || a.language || '/' || s.slug || '/' || a.slug
              from edition e join edition_head h on h.edition_id = e.id join revision r on r.id = h.revision_id
              join address a on a.document_id = e.document_id and a.language = e.language
              join section s on s.id = a.section_id
             where e.state in ('PUBLISHED', 'WITHDRAWN', 'UNPUBLISHED') order by 1
            """;

    private static final String CAME_IN = "select distinct e.state from edition e"
            + " where e.document_id in (select document_id from imported_item) order by 1";

    private static final String FAILED = "select distinct sentence from import_line where verdict = 'FAILED'";

    @TempDir
    static Path folder;

    private static Site site;
    private static Path publicTexts;
    private static Path everything;

    @BeforeAll
    static void takeTheSiteAlong(Site demo, Browser browser) throws IOException {
        site = demo;
        publicTexts = ExportedSite.make(site, browser, 0);
        everything = ExportedSite.make(site, browser, 1);
    }

    @Test
    void sameTownStandsAtTheSameAddressesThere(Browser browser) throws Exception {
        try (var other = OtherTown.empty(site, browser)) {
            other.receive(damaged(), "damaged.zip");
            assertThat(other.imports().bringIn("damaged.zip", "PUBLISHED")).contains("Архивът е повреден");
            assertThat(TwoSites.get(other.address(), "/kultura").statusCode()).isEqualTo(404);

            other.receive(everything, "site.zip");
            var began = Instant.now();
            System.out.println(other.imports().bringIn("site.zip", "PUBLISHED"));
            System.out.println("imported: "
                    + Duration.between(began, Instant.now()).toMillis() + " ms, " + Files.size(everything) + " B");
            Journey.assertReadable(other.imports().page());
            assertAlike(other);

            assertThat(other.imports().bringIn("site.zip", "PUBLISHED")).doesNotContain("Внесено.");
        }
    }

    @Test
    void publicTextsAloneMakeTheSamePages(Browser browser) throws Exception {
        try (var other = OtherTown.empty(site, browser)) {
            other.receive(publicTexts, "public.zip");

            System.out.println(other.imports().bringIn("public.zip", "PUBLISHED"));

            var sites = compared(other);
            assertThat(sites.alike()).isGreaterThan(150);
            for (var path : sites.unlike().keySet()) {
                assertThat(path.matches("(/en)?/register([?/].*)?") || isGone(path))
                        .as("only the register and what was taken away may differ: " + path
                                + sites.unlike().get(path))
                        .isTrue();
            }
            assertThat(other.column("select distinct state from edition")).doesNotContain("DRAFT", "SCHEDULED");
        }
    }

    @Test
    void siteThatIsNotEmptyKeepsAllThatItHas(Browser browser) throws Exception {
        try (var other = OtherTown.inhabited(site, browser)) {
            var own = other.column(PUBLIC);
            other.receive(everything, "drafts.zip");

            System.out.println(other.imports().bringIn("drafts.zip", "DRAFTS"));

            assertThat(other.column(PUBLIC))
                    .as("drafts change nothing that is public")
                    .isEqualTo(own);
            assertThat(other.column(CAME_IN)).containsExactly("DRAFT");

            other.receive(fromAThird(), "third.zip");
            System.out.println(other.imports().bringIn("third.zip", "PUBLISHED"));

            assertThat(other.column(PUBLIC))
                    .as("its own texts stand as they stood, and others beside them")
                    .containsAll(own)
                    .hasSizeGreaterThan(own.size() * 3 / 2);
            assertThat(other.column(CAME_IN)).contains("PUBLISHED", "WITHDRAWN");
            // a site has one accessibility statement
            assertThat(other.column(FAILED)).isSubsetOf("issue:statement-exists");
            try (var looking = other.database().connect()) {
                assertThat(new Invariants(looking).broken()).isEmpty();
            }
        }
    }

    private static void assertAlike(OtherTown other) throws Exception {
        var sites = compared(other);
        assertThat(sites.unlike().keySet())
                .as(sites.alike() + " are alike; " + sites.unlike())
                .isEmpty();
        assertThat(sites.alike()).isGreaterThan(150);
    }

    private static TwoSites compared(OtherTown other) throws Exception {
        return new TwoSites(site.address("/").toString(), other.address(), AnotherInstallationIT::comparable).compare();
    }

    private static boolean isGone(String path) throws Exception {
        return TwoSites.get(site.address("/").toString(), path).statusCode() == 410;
    }

    private static Path damaged() throws IOException {
        var whole = Files.readAllBytes(everything);
        whole[whole.length / 2] ^= 1;
        return Files.write(folder.resolve("damaged.zip"), whole);
    }

    /** The public archive as one that a site with another lasting name has made. */
    private static Path fromAThird() throws IOException {
        var other = folder.resolve("third.zip");
        try (var zip = new ZipFile(publicTexts.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(other))) {
            for (var entry : zip.stream().toList()) {
                var bytes = zip.getInputStream(entry).readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals("manifest.json") ? renamed(bytes) : bytes);
            }
        }
        return other;
    }

    private static byte[] renamed(byte[] manifest) {
        var text = new String(manifest, StandardCharsets.UTF_8);
        var other = text.replaceFirst("(\"site\":\\{\"id\":\")[0-9a-f-]{36}", "$1" + UUID.randomUUID());
        assertThat(other).isNotEqualTo(text);
        return other.getBytes(StandardCharsets.UTF_8);
    }

    /** What was answered, without what has to be another on another database. */
    private static String comparable(String answer) {
        var told = answer.replaceAll("urn:uuid:[0-9a-f-]{36}", "urn:uuid")
                .replaceAll("name=\"document\" value=\"\\d+\"", "name=\"document\"")
                .replaceAll("/alerts/\\d+\\.cap", "/alerts/n.cap");
        return told.contains("<urlset")
                // when somebody last arranged the front page
                ? told.replaceAll("(<loc>http://host/(?:en/)?</loc>\\s*)<lastmod>[^<]*</lastmod>", "$1")
                // of a feed in which there is nothing yet: since when the site is there
                : told.contains("<feed") && !told.contains("<entry>")
                        ? told.replaceFirst("<updated>[^<]*</updated>", "")
                        : told;
    }
}
