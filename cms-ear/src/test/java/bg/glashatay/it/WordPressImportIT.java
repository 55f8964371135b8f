package bg.glashatay.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.transfer.ImportMode;
import bg.glashatay.domain.transfer.ImportOutcome;
import bg.glashatay.domain.transfer.ImportRun;
import bg.glashatay.domain.transfer.Verdict;
import bg.glashatay.ejb.site.SectionService;
import bg.glashatay.ejb.site.SectionText;
import bg.glashatay.ejb.transfer.ImportService;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** An export of WordPress comes in through the doors that people's commands go through, once and no more. */
@InContainer
class WordPressImportIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** All that an import could change, but for its own report. */
    private static final List<String> TABLES = List.of(
            "document",
            "edition",
            "edition_contributor",
            "revision",
            "state_change",
            "address",
            "asset",
            "section",
            "account",
            "role_assignment",
            "redirect",
            "imported_item");

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    ImportService imports;

    @Inject
    SectionService sections;

    @Test
    void trialTellsEverythingAndChangesNothing() throws Exception {
        var name = name();
        var section = section(name);
        OldSite.whole(name).into(folder());
        var before = sums();

        var run = run(name, ImportMode.TRIAL, section);

        assertThat(run.getOutcome()).isEqualTo(ImportOutcome.DONE);
        assertThat(sums()).isEqualTo(before);
        assertThat(sentences(run, "text:1")).contains("taken-draft", "lead-made", "comments-dropped");
        assertThat(sentences(run, "file:8")).containsExactly("file-not-beside");
        assertThat(run.getDone()).isEqualTo(run.getTotal());
    }

    @Test
    void draftsArriveWithWhatBelongsToThemAndASecondRunChangesNothing() throws Exception {
        var name = name();
        var section = section(name);
        OldSite.whole(name).into(folder());

        var run = run(name, ImportMode.DRAFTS, section);

        assertThat(counts(run)).doesNotContainKey(Verdict.FAILED);
        assertThat(rows.column(
                        "select distinct e.state from imported_item i join edition e on e.document_id = i.document_id"
                                + " where i.source = ?",
                        source(name)))
                .containsExactly("DRAFT");
        var news = document(name, "text:1");
        assertThat(text("title", news)).isEqualTo("Открихме „Новия мост“ – № 5");
        assertThat(text("body", news))
                .contains("<p>Кметът преряза лентата.</p><figure data-picture=\"")
                .contains("<img alt=\"Мостът над реката\"><figcaption>Мостът</figcaption>")
                .contains("<a href=\"/" + name + "/obshtina\">общината</a>")
                .doesNotContain("script")
                .doesNotContain("alert");
        assertThat(text("lead", news)).startsWith("Кметът преряза лентата.");
        assertThat(rows.column(
                        "select p.name_bg from edition e join section s on s.id = e.section_id"
                                + " join section p on p.id = s.parent_id where e.document_id = cast(? as bigint)",
                        news))
                .containsExactly("Културен " + name);
        assertThat(rows.column(
                        "select a.username from edition_contributor c join edition e on e.id = c.edition_id"
                                + " join account a on a.id = c.account_id where e.document_id = cast(? as bigint)"
                                + " order by a.username",
                        news))
                .contains("admin")
                .hasSize(2);
        assertThat(rows.column(
                        "select cast(parent_id as text) from edition where document_id = cast(? as bigint)",
                        document(name, "text:31")))
                .containsExactly(document(name, "text:30"));
        assertThat(rows.column("select open from account where email = ?", "ivan@" + name + ".example.bg"))
                .containsExactly("f");
        assertThat(rows.column("select target from redirect where source = ?", "/old-" + name + "/1"))
                .hasSize(1);
        assertThat(sentences(run, "text:5")).containsExactly("status-dropped");
        assertThat(sentences(run, "text:6")).contains("future-draft");
        assertThat(sentences(run, "nav_menu_item:9")).containsExactly("type-dropped");

        var before = sums();
        var again = run(name, ImportMode.DRAFTS, section);

        assertThat(sums()).isEqualTo(before);
        assertThat(counts(again)).doesNotContainKeys(Verdict.TAKEN, Verdict.FAILED);
        assertThat(counts(again).get(Verdict.UNCHANGED)).isGreaterThanOrEqualTo(10);
    }

    @Test
    void whatWasPublicIsSoWithItsDatesAndWaitsForAReviewAfterwards() throws Exception {
        var name = name();
        var section = section(name);
        OldSite.whole(name).into(folder());

        var run = run(name, ImportMode.PUBLISHED, section);

        assertThat(counts(run)).doesNotContainKey(Verdict.FAILED);
        var news = document(name, "text:1");
        assertThat(rows.column(
                        "select state || ' ' || unreviewed || ' ' || to_char(published_at at time zone 'UTC',"
                                + " 'YYYY-MM-DD HH24:MI') from edition where document_id = cast(? as bigint)",
                        news))
                .containsExactly("PUBLISHED true 2015-03-01 10:30");
        for (var secret : List.of("text:2", "text:3", "text:4", "text:6")) {
            assertThat(rows.column(
                            "select state from edition where document_id = cast(? as bigint)", document(name, secret)))
                    .as(secret)
                    .containsExactly("DRAFT");
        }
        assertThat(rows.column(
                        "select note from state_change c join edition e on e.id = c.edition_id"
                                + " where e.document_id = cast(? as bigint) and c.step = 'PUBLISH_WITHOUT_REVIEW'",
                        news))
                .singleElement()
                .asString()
                .contains(name + ".xml");
        assertThat(rows.column(
                        "select detail from audit_entry where command = 'END_IMPORT' and actor = 'admin'"
                                + " and detail like ?",
                        "%PUBLISHED " + name + "%"))
                .singleElement()
                .asString()
                .contains("TAKEN=");
        assertThat(rows.column(
                        "select count(*) from notification n join edition e on e.id = n.edition_id"
                                + " where e.document_id = cast(? as bigint)",
                        news))
                .containsExactly("0");
    }

    @Test
    void whatAnEditorHasTouchedIsTheEditors() throws Exception {
        var name = name();
        var section = section(name);
        var site = new OldSite(name);
        site.item("post", "1", "Едно", "draft", "Първо", "");
        site.item("post", "2", "Две", "draft", "Второ", "");
        site.into(folder());
        run(name, ImportMode.DRAFTS, section);
        var edition = rows.column(
                        "select cast(id as text) from edition where document_id = cast(? as bigint)",
                        document(name, "text:2"))
                .get(0);
        var head = rows.column(
                        "select cast(revision_id as text) from edition_head where edition_id = cast(? as bigint)",
                        edition)
                .get(0);
        desk.as(
                "author",
                () -> desk.editions.save(
                        Long.parseLong(edition),
                        Long.parseLong(head),
                        Desk.in(section, "Редактирано", "", "<p>Мое</p>")));

        var changed = new OldSite(name);
        changed.item("post", "1", "Едно", "draft", "Първо, но ново", "");
        changed.item("post", "2", "Две", "draft", "Второ, но ново", "");
        changed.into(folder());
        var run = run(name, ImportMode.DRAFTS, section);

        assertThat(text("body", document(name, "text:1"))).isEqualTo("<p>Първо, но ново</p>");
        assertThat(text("title", document(name, "text:2"))).isEqualTo("Редактирано");
        assertThat(sentences(run, "text:1")).contains("renewed");
        assertThat(sentences(run, "text:2")).contains("changed-both");
    }

    @Test
    void fileThatIsNoneChangesNothing() throws Exception {
        var name = name();
        var section = section(name);
        var whole = OldSite.whole(name).xml();
        var before = sums();
        var bad = Map.of(
                whole.substring(0, whole.length() - 40), "wxr-malformed",
                whole.replace("<wp:wxr_version>1.2</wp:wxr_version>", ""), "wxr-version-missing",
                whole.replace("?><rss", "?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss")
                                .replace("Кметът", "&x;"),
                        "wxr-doctype");
        for (var file : bad.entrySet()) {
            Files.createDirectories(folder());
            Files.writeString(folder().resolve(name + ".xml"), file.getKey(), StandardCharsets.UTF_8);

            var run = run(name, ImportMode.PUBLISHED, section);

            assertThat(run.getOutcome()).as(file.getValue()).isEqualTo(ImportOutcome.REFUSED);
            assertThat(run.getSentence()).isEqualTo(file.getValue());
        }
        assertThat(sums()).isEqualTo(before);
    }

    @Test
    void onlyAdministratorsMay() {
        for (var username : List.of("author", "publisher", "section-editor")) {
            assertThatThrownBy(() -> desk.as(username, () -> imports.newest()))
                    .isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() -> desk.as(username, () -> imports.begin("x.xml", ImportMode.TRIAL, "")))
                    .isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() -> desk.as(username, () -> {
                        try {
                            return imports.receive("x.xml", new ByteArrayInputStream(new byte[1]));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }))
                    .isInstanceOf(NotPermittedException.class);
        }
    }

    private ImportRun run(String name, ImportMode mode, String section) {
        var id = desk.as("admin", () -> imports.begin(name + ".xml", mode, section));
        var end = Instant.now().plus(PATIENCE);
        var run = desk.as("admin", () -> imports.find(id));
        while (Instant.now().isBefore(end) && (!run.isFinished() || desk.as("admin", () -> imports.isUnderWay()))) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            run = desk.as("admin", () -> imports.find(id));
        }
        assertThat(run.isFinished()).isTrue();
        return run;
    }

    private Map<Verdict, Long> counts(ImportRun run) {
        return desk.as("admin", () -> imports.counts(run.getId()));
    }

    private List<String> sentences(ImportRun run, String key) {
        return rows.column(
                "select sentence from import_line where run_id = ? and item_key = ? order by id", run.getId(), key);
    }

    private String document(String name, String key) {
        return rows.column(
                        "select cast(document_id as text) from imported_item where source = ? and item_key = ?",
                        source(name),
                        key)
                .get(0);
    }

    private String text(String field, String document) {
        return rows.column(
                        "select r." + field
                                + " from edition e join edition_head h on h.edition_id = e.id join revision r on r.id = h.revision_id"
                                + " where e.document_id = cast(? as bigint)",
                        document)
                .get(0);
    }

    private Map<String, String> sums() {
        var sums = new TreeMap<String, String>();
        TABLES.forEach(table -> sums.put(
                table,
                rows.column("select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '')"
                                + " from " + table + " t")
                        .get(0)));
        return sums;
    }

    /** A section of its own, so that nothing stands where other tests look. */
    private String section(String name) {
        desk.as("admin", () -> sections.create(name, Optional.empty(), new SectionText(name, name, "", ""), false));
        return name;
    }

    private static String name() {
        return "wp" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String source(String name) {
        return name + ".example.bg";
    }

    private static Path folder() {
        return Path.of(System.getenv("CMS_DATA_DIR")).resolve("import");
    }
}
