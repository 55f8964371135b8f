package bg.glashatay.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.transfer.ImportMode;
import bg.glashatay.domain.transfer.ImportOutcome;
import bg.glashatay.domain.transfer.ImportUnderWayException;
import bg.glashatay.domain.transfer.Verdict;
import bg.glashatay.ejb.persistence.Turn;
import bg.glashatay.ejb.transfer.ImportService;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An export of WordPress comes in through the doors that people's commands go through, once and no more. */
@InContainer
class WordPressImportIT {

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    People people;

    @Inject
    ImportDesk imported;

    @Inject
    ImportService imports;

    @Test
    void trialTellsEverythingAndChangesNothing() throws Exception {
        var name = ImportDesk.name();
        var section = imported.section(name);
        OldSite.whole(name).into(ImportDesk.folder());
        var before = imported.sums();

        var run = imported.run(name, ImportMode.TRIAL, section);

        assertThat(run.getOutcome()).isEqualTo(ImportOutcome.DONE);
        assertThat(imported.sums()).isEqualTo(before);
        assertThat(imported.sentences(run, "text:1")).contains("taken-either", "lead-made", "comments-dropped");
        assertThat(imported.sentences(run, "file:8")).containsExactly("file-not-beside");
        assertThat(run.getDone()).isEqualTo(run.getTotal());
    }

    @Test
    void trialTellsWhatTheRulesWouldRefuseAtPublication() throws Exception {
        var name = ImportDesk.name();
        var section = imported.section(name);
        var site = new OldSite(name);
        site.picture("7", "");
        site.item("post", "1", "Без текст", "publish", "", "");
        site.item(
                "post",
                "2",
                "Снимка без описание",
                "publish",
                "Мостът е готов.\n\n<img class=\"wp-image-7\" src=\"x.jpg\">",
                "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>7</wp:meta_value></wp:postmeta>");
        site.item("post", "3", "Готово", "publish", "Всичко е тук.", "");
        site.item("post", "4", "Чернова", "draft", "", "");
        site.into(ImportDesk.folder());
        var before = imported.sums();

        var trial = imported.run(name, ImportMode.TRIAL, section);

        assertThat(imported.sums()).isEqualTo(before);
        assertThat(imported.sentences(trial, "text:1"))
                .contains("taken-draft", "draft-also-then", "issue:lead-missing", "issue:body-missing");
        assertThat(imported.sentences(trial, "text:2"))
                .contains("taken-draft", "draft-also-then", "issue:alt-missing", "issue:picture-not-described");
        assertThat(imported.sentences(trial, "text:3")).contains("taken-either");
        assertThat(imported.sentences(trial, "text:4")).containsExactly("taken-draft");

        var run = imported.run(name, ImportMode.PUBLISHED, section);

        for (var text : List.of("text:1", "text:2")) {
            assertThat(imported.sentences(run, text))
                    .as("what was foreseen came true")
                    .contains("not-published")
                    .containsAll(imported.sentences(trial, text).stream()
                            .filter(sentence -> sentence.startsWith("issue:"))
                            .toList());
        }
        assertThat(imported.sentences(run, "text:3")).contains("taken-published");
    }

    @Test
    void draftsArriveWithWhatBelongsToThemAndASecondRunChangesNothing() throws Exception {
        var name = ImportDesk.name();
        var section = imported.section(name);
        OldSite.whole(name).into(ImportDesk.folder());

        var run = imported.run(name, ImportMode.DRAFTS, section);

        assertThat(imported.counts(run)).doesNotContainKey(Verdict.FAILED);
        assertThat(rows.column(
                        "select distinct e.state from imported_item i join edition e on e.document_id = i.document_id"
                                + " where i.source = ?",
                        ImportDesk.source(name)))
                .containsExactly("DRAFT");
        var news = imported.document(name, "text:1");
        assertThat(imported.text("title", news)).isEqualTo("Открихме „Новия мост“ – № 5");
        assertThat(imported.text("body", news))
                .contains("<p>Кметът преряза лентата.</p><figure data-picture=\"")
                .contains("<img alt=\"Мостът над реката\"><figcaption>Мостът</figcaption>")
                .contains("<a href=\"/" + name + "/obshtina\">общината</a>")
                .doesNotContain("script")
                .doesNotContain("alert");
        assertThat(imported.text("lead", news)).startsWith("Кметът преряза лентата.");
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
                        imported.document(name, "text:31")))
                .containsExactly(imported.document(name, "text:30"));
        assertThat(rows.column("select open from account where email = ?", "ivan@" + name + ".example.bg"))
                .containsExactly("f");
        assertThat(rows.column("select target from redirect where source = ?", "/old-" + name + "/1"))
                .hasSize(1);
        assertThat(imported.sentences(run, "text:5")).containsExactly("status-dropped");
        assertThat(imported.sentences(run, "text:6")).contains("future-draft");
        assertThat(imported.sentences(run, "nav_menu_item:9")).containsExactly("type-dropped");

        var before = imported.sums();
        rows.update("update import_run set started_at = started_at - interval '3 years' where id = ?", run.getId());
        var again = imported.run(name, ImportMode.DRAFTS, section);

        assertThat(rows.column("select sentence from import_line where run_id = ?", run.getId()))
                .as("a report is forgotten after two years, and what came of it is not")
                .isEmpty();
        assertThat(imported.sums()).isEqualTo(before);
        assertThat(imported.counts(again)).doesNotContainKeys(Verdict.TAKEN, Verdict.FAILED);
        assertThat(imported.counts(again).get(Verdict.UNCHANGED)).isGreaterThanOrEqualTo(10);
    }

    @Test
    void whatWasPublicIsSoWithItsDatesAndWaitsForAReviewAfterwards() throws Exception {
        var name = ImportDesk.name();
        var section = imported.section(name);
        OldSite.whole(name).into(ImportDesk.folder());

        var run = imported.run(name, ImportMode.PUBLISHED, section);

        assertThat(imported.counts(run)).doesNotContainKey(Verdict.FAILED);
        var news = imported.document(name, "text:1");
        assertThat(rows.column(
                        "select state || ' ' || unreviewed || ' ' || to_char(published_at at time zone 'UTC',"
                                + " 'YYYY-MM-DD HH24:MI') from edition where document_id = cast(? as bigint)",
                        news))
                .containsExactly("PUBLISHED true 2015-03-01 10:30");
        for (var secret : List.of("text:2", "text:3", "text:4", "text:6")) {
            assertThat(rows.column(
                            "select state from edition where document_id = cast(? as bigint)",
                            imported.document(name, secret)))
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
        var name = ImportDesk.name();
        var section = imported.section(name);
        var site = new OldSite(name);
        site.item("post", "1", "Едно", "draft", "Първо", "");
        site.item("post", "2", "Две", "draft", "Второ", "");
        site.into(ImportDesk.folder());
        imported.run(name, ImportMode.DRAFTS, section);
        var edition = rows.column(
                        "select cast(id as text) from edition where document_id = cast(? as bigint)",
                        imported.document(name, "text:2"))
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
        changed.into(ImportDesk.folder());
        var run = imported.run(name, ImportMode.DRAFTS, section);

        assertThat(imported.text("body", imported.document(name, "text:1"))).isEqualTo("<p>Първо, но ново</p>");
        assertThat(imported.text("title", imported.document(name, "text:2"))).isEqualTo("Редактирано");
        assertThat(imported.sentences(run, "text:1")).contains("renewed");
        assertThat(imported.sentences(run, "text:2")).contains("changed-both");
    }

    @Test
    void writerWhoHasAnAccountHereIsKnownByTheMailAddress() throws Exception {
        var name = ImportDesk.name();
        var section = imported.section(name);
        var writer = people.somebody("author");
        rows.update("update account set email = ? where username = ?", writer + "@" + name + ".example.bg", writer);
        var site = OldSite.whole(name).xml().replace("ivan@", writer.toUpperCase(Locale.ROOT) + "@");
        Files.createDirectories(ImportDesk.folder());
        Files.writeString(ImportDesk.folder().resolve(name + ".xml"), site, StandardCharsets.UTF_8);
        var accounts = rows.column("select count(*) from account");

        var run = imported.run(name, ImportMode.DRAFTS, section);

        assertThat(imported.sentences(run, "author:ivan." + name)).containsExactly("author-found");
        assertThat(rows.column("select count(*) from account")).isEqualTo(accounts);
        assertThat(rows.column(
                        "select a.username from document d join account a on a.id = d.owner_id"
                                + " where d.id = cast(? as bigint)",
                        imported.document(name, "text:1")))
                .containsExactly(writer);
        people.close(writer);
    }

    @Test
    void oneIsUnderWayAtATimeOnWhicheverNode() throws Exception {
        var name = ImportDesk.name();
        var section = imported.section(name);
        new OldSite(name).into(ImportDesk.folder());
        try (var elsewhere = Turn.take(rows.database, Turn.Work.IMPORT).orElseThrow()) {
            assertThat(elsewhere).as("another node has the turn").isNotNull();
            assertThat(imported.isUnderWay()).isTrue();
            assertThatThrownBy(() -> imported.begin(name, ImportMode.DRAFTS, section))
                    .isInstanceOf(ImportUnderWayException.class);
            assertThatThrownBy(() -> desk.as("admin", () -> received(name + ".xml", "<rss/>")))
                    .as("it might be read from what gives way")
                    .isInstanceOf(ImportUnderWayException.class);
        }
        assertThat(imported.run(name, ImportMode.DRAFTS, section).getOutcome()).isEqualTo(ImportOutcome.DONE);
    }

    @Test
    void fileThatIsNoneChangesNothing() throws Exception {
        var name = ImportDesk.name();
        var section = imported.section(name);
        var whole = OldSite.whole(name).xml();
        var before = imported.sums();
        var bad = Map.of(
                whole.substring(0, whole.length() - 40), "wxr-malformed",
                whole.replace("<wp:wxr_version>1.2</wp:wxr_version>", ""), "wxr-version-missing",
                whole.replace("?><rss", "?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss")
                                .replace("Кметът", "&x;"),
                        "wxr-doctype");
        for (var file : bad.entrySet()) {
            Files.createDirectories(ImportDesk.folder());
            Files.writeString(ImportDesk.folder().resolve(name + ".xml"), file.getKey(), StandardCharsets.UTF_8);

            var run = imported.run(name, ImportMode.PUBLISHED, section);

            assertThat(run.getOutcome()).as(file.getValue()).isEqualTo(ImportOutcome.REFUSED);
            assertThat(run.getSentence()).isEqualTo(file.getValue());
        }
        assertThat(imported.sums()).isEqualTo(before);
    }

    @Test
    void onlyAdministratorsMay() {
        for (var username : List.of("author", "publisher", "section-editor")) {
            assertThatThrownBy(() -> desk.as(username, () -> imports.newest()))
                    .isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() -> desk.as(username, () -> imports.begin("x.xml", ImportMode.TRIAL, "")))
                    .isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() -> desk.as(username, () -> received("x.xml", "x")))
                    .isInstanceOf(NotPermittedException.class);
        }
    }

    private String received(String name, String text) {
        try {
            return imports.receive(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
