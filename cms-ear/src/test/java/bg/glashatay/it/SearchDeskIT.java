package bg.glashatay.it;

import static bg.glashatay.it.Desk.content;
import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.search.MissedQueries;
import bg.glashatay.ejb.search.MissedReport;
import bg.glashatay.ejb.search.MissedRow;
import bg.glashatay.ejb.search.PromotedRow;
import bg.glashatay.ejb.search.PromotionService;
import bg.glashatay.ejb.search.SynonymRow;
import bg.glashatay.ejb.search.SynonymService;
import bg.glashatay.ejb.shared.SiteClock;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What editors tell the search, and what it tells them. */
@InContainer
class SearchDeskIT {

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    SynonymService synonyms;

    @Inject
    PromotionService promotions;

    @Inject
    PublishingService publishing;

    @Inject
    MissedQueries missed;

    @Inject
    MissedReport report;

    @Test
    void synonymIsKeptUntilItIsRemoved() {
        var spoken = word();
        desk.as("publisher", () -> synonyms.add("  " + spoken + " ", "сметосъбиране", true));

        var row = synonym(spoken).orElseThrow();
        assertThat(row.meant()).isEqualTo("сметосъбиране");
        assertThat(row.bothWays()).isTrue();
        assertThat(row.addedBy()).isEqualTo("Ирина Добрева");
        assertThat(audited("ADD_SYNONYM", spoken + " ↔ сметосъбиране")).isEqualTo(1);

        desk.as("admin", () -> synonyms.remove(row.id()));
        assertThat(synonym(spoken)).isEmpty();
        assertThat(audited("REMOVE_SYNONYM", spoken + " ↔ сметосъбиране")).isEqualTo(1);
    }

    @Test
    void samePairIsKeptOnce() {
        var spoken = word();
        desk.as("publisher", () -> synonyms.add(spoken, "сметосъбиране", false));

        assertThat(issues(() -> synonyms.add(spoken.toUpperCase(), "Сметосъбиране", true)))
                .containsExactly("synonym-there");
        assertThat(issues(() -> synonyms.add(spoken, "на", true))).containsExactly("search-no-word");
    }

    @Test
    void promotedDocumentIsShownWhileCitizensCanReadIt() {
        var phrase = word();
        var saved = desk.published(content(title("Препоръчано")));
        var path = rows.column(
                        "select s.slug || '/' || a.slug from address a join section s on s.id = a.section_id"
                                + " where a.document_id = ?",
                        saved.documentId())
                .get(0);
        desk.as("publisher", () -> promotions.add(phrase, "https://www.example.bg/" + path + "?x=1#y"));

        var row = promoted(phrase).orElseThrow();
        assertThat(row.shown()).isTrue();
        assertThat(row.path()).isEqualTo("/" + path);
        assertThat(issues(() -> promotions.add(phrase, "/" + path))).containsExactly("promoted-there");

        desk.as("publisher", () -> publishing.withdraw(saved.editionId(), "Проба."));
        assertThat(promoted(phrase).orElseThrow().shown()).isFalse();

        desk.as("publisher", () -> promotions.remove(row.id()));
        assertThat(promoted(phrase)).isEmpty();
        assertThat(audited("PROMOTE_RESULT", phrase + " → " + saved.documentId()))
                .isEqualTo(1);
        assertThat(audited("REMOVE_PROMOTED_RESULT", phrase + " → " + saved.documentId()))
                .isEqualTo(1);
    }

    @Test
    void whatWasNeverPublicCannotBePromoted() {
        var draft = desk.draft(content(title("Чернова")));
        var path = rows.column(
                        "select s.slug || '/' || a.slug from address a join section s on s.id = a.section_id"
                                + " where a.document_id = ?",
                        draft.documentId())
                .get(0);

        assertThat(issues(() -> promotions.add(word(), "/" + path))).containsExactly("search-no-document");
        assertThat(issues(() -> promotions.add(word(), "/nikade/nishto"))).containsExactly("search-no-document");
        assertThat(issues(() -> promotions.add("", "някъде")))
                .containsExactly("search-phrase-missing", "search-no-document");
        assertThat(issues(() -> promotions.add(word(), " "))).containsExactly("search-address-missing");
    }

    @Test
    void missedSearchesAreCountedAndForgotten() {
        var words = word();
        missed.note(Language.BG, words + " за кучета?");
        missed.note(Language.BG, words.toUpperCase() + "  за  кучета");
        missed.note(Language.EN, words + " за кучета");

        assertThat(missed(words + " за кучета"))
                .containsExactlyInAnyOrder(
                        new MissedRow(words + " за кучета", Language.BG, 2),
                        new MissedRow(words + " за кучета", Language.EN, 1));

        desk.as("publisher", () -> report.forget(words + " за кучета"));
        assertThat(missed(words + " за кучета")).isEmpty();
        assertThat(rows.column("select 1 from audit_entry where detail like '%' || ? || '%'", words))
                .as("the audit log repeats what was forgotten")
                .isEmpty();
    }

    @Test
    void searchesAboutPeopleAreNotWrittenDown() {
        var words = word();
        missed.note(Language.BG, words + " 8001014509");
        missed.note(Language.BG, words + " ivan@example.bg");
        assertThat(rows.column("select words from missed_query where words like ? || '%'", words))
                .isEmpty();
    }

    @Test
    void monthIsForgottenAfterAYear() throws SQLException {
        var old = word();
        var kept = word();
        insert(old, MissedQueries.MONTHS_KEPT + 1);
        insert(kept, MissedQueries.MONTHS_KEPT);

        missed.forgetOld();

        assertThat(rows.column("select words from missed_query where words in (?, ?)", old, kept))
                .containsExactly(kept);
    }

    @Test
    void nobodyElseHasASay() {
        for (var who : List.of("author", "reviewer", "section-editor")) {
            assertThatThrownBy(() -> desk.as(who, () -> synonyms.add("а1", "б1", false)))
                    .isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() -> desk.as(who, () -> promotions.add("а1", "/a/b")))
                    .isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() -> desk.as(who, () -> report.months())).isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() -> desk.as(who, () -> report.forget("а1"))).isInstanceOf(NotPermittedException.class);
        }
    }

    private void insert(String words, int monthsAgo) throws SQLException {
        rows.update(
                "insert into missed_query (month, language, words, asked) values (?, 'bg', ?, 1)",
                java.sql.Date.valueOf(
                        YearMonth.now(SiteClock.ZONE).minusMonths(monthsAgo).atDay(1)),
                words);
    }

    private List<MissedRow> missed(String words) {
        var month = desk.as("publisher", () -> report.months()).get(0);
        return desk.as("publisher", () -> report.month(month, 0, 5_000)).rows().stream()
                .filter(row -> row.words().equals(words))
                .toList();
    }

    private Optional<SynonymRow> synonym(String spoken) {
        return desk.as("publisher", () -> synonyms.all()).stream()
                .filter(row -> row.spoken().equals(spoken))
                .findFirst();
    }

    private Optional<PromotedRow> promoted(String phrase) {
        return desk.as("publisher", () -> promotions.all()).stream()
                .filter(row -> row.phrase().equals(phrase))
                .findFirst();
    }

    private List<String> issues(Runnable command) {
        try {
            desk.as("publisher", command);
        } catch (ContentRejectedException rejected) {
            return rejected.issues().stream().map(Issue::key).toList();
        }
        return List.of();
    }

    private long audited(String command, String detail) {
        return rows.column("select 1 from audit_entry where command = ? and detail = ?", command, detail)
                .size();
    }

    /** A word that no other test uses. */
    private static String word() {
        return "дума" + UUID.randomUUID().toString().replace("-", "").replaceAll("[0-9]", "ж");
    }
}
