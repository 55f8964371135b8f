package bg.glashatay.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import bg.glashatay.domain.redirects.RedirectTarget;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.ejb.redirects.ImportReport;
import bg.glashatay.ejb.redirects.ImportReport.Outcome;
import bg.glashatay.ejb.redirects.RedirectQueries;
import bg.glashatay.ejb.redirects.RedirectRow;
import bg.glashatay.ejb.redirects.RedirectService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Where addresses lead at which nothing stands, and what an editor is told who leads them. */
@InContainer
class RedirectsIT {

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    RedirectService redirects;

    @Inject
    RedirectQueries queries;

    private final String old = "/old-" + UUID.randomUUID();

    @Test
    void addressLeadsHoweverItIsWritten() {
        lead(old + "/Новини.php?id=5", "/kultura");

        assertThat(at(old.toUpperCase() + "/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8.php?id=5"))
                .isEqualTo("/kultura");
        assertThat(queries.at(old + "/новини.php?id=6")).isEmpty();
    }

    @Test
    void pathStandsForAllQueriesButThoseThatAreNamed() {
        lead(old, "/kultura");
        lead(old + "?id=7", "/sport");

        assertThat(at(old + "?utm_source=x")).isEqualTo("/kultura");
        assertThat(at(old + "?id=7")).isEqualTo("/sport");
    }

    @Test
    void chainsAreOneHopAndCirclesAreTold() {
        lead(old + "/b", "/kultura");
        assertThat(lead(old + "/a", old + "/b")).isEqualTo("/kultura");
        lead(old + "/b", "https://example.bg/b");

        assertThat(lead(old + "/c", old + "/b")).isEqualTo("https://example.bg/b");
        lead(old + "/x", old + "/y");
        lead(old + "/y", "/sport");
        assertThat(at(old + "/x")).isEqualTo("/sport");
        lead(old + "/p", old + "/q");
        refused(
                () -> lead(old + "/q", old + "/p"),
                Issue.of("to", "redirect-loop", old + "/q → " + old + "/p → " + old + "/q"));
    }

    @Test
    void pageGoesBeforeARedirect() {
        var title = Desk.title("Стои на адреса си");
        desk.published(Desk.content(title));
        var path = "/kultura/" + Slug.of(title);

        refused(() -> lead(path + "?x=1", "/sport"), Issue.of("from", "redirect-page-stands", path));
        refused(() -> lead("/", "/sport"), Issue.of("from", "redirect-page-stands", "/"));
        refused(() -> lead("/sport", "/kultura"), Issue.of("from", "redirect-page-stands", "/sport"));
        refused(() -> lead("/editor/old", "/kultura"), Issue.of("from", "redirect-page-stands", "/editor/old"));
        refused(() -> lead(old, "//evil.example"), Issue.of("to", "redirect-to-malformed"));
    }

    @Test
    void importToldLineByLineChangesNothingTheSecondTime() {
        var table = "от;към\n" + old + "/1;/kultura\n" + old + "/2;" + old + "/1\n" + old + "/3\n";

        var report = take(table, true);
        assertThat(report.stored()).isTrue();
        assertThat(report.lines())
                .extracting(line -> line.number() + " " + line.outcome() + " " + line.to())
                .containsExactly("2 ADDED /kultura", "3 ADDED /kultura", "4 ADDED ");
        assertThat(queries.at(old + "/3").orElseThrow()).isEmpty();
        assertThat(take(table, true).count(Outcome.UNCHANGED)).isEqualTo(3);
        assertThat(take(old + "/1,/sport", true).count(Outcome.CHANGED)).isEqualTo(1);
    }

    @Test
    void importOfAllOrNoneKeepsNothingWhereALineIsWrong() {
        var table = old + "/1,/kultura\n" + old + "/2,javascript:alert(1)\n" + old + "/3,a,b\n";

        var none = take(table, true);
        assertThat(none.stored()).isFalse();
        assertThat(none.lines())
                .extracting(ImportReport.Line::outcome)
                .containsExactly(Outcome.ADDED, Outcome.REFUSED, Outcome.REFUSED);
        assertThat(queries.at(old + "/1")).isEmpty();
        assertThat(take(table, false).stored()).isTrue();
        assertThat(at(old + "/1")).isEqualTo("/kultura");
    }

    @Test
    void endedRedirectSaysThatThePageIsGone() {
        lead(old, "/kultura");
        var row = desk.as("admin", () -> queries.list(old, 0, 10)).rows().get(0);
        desk.as("admin", () -> redirects.close(row.id()));

        assertThat(queries.at(old).orElseThrow()).isEmpty();
    }

    @Test
    void listIsSearchedWithSignsThatMeanNothing() {
        lead(old + "/100%_а", "/kultura");

        assertThat(desk.as("admin", () -> queries.list("100%_А", 0, 10)).rows())
                .extracting(RedirectRow::from)
                .contains(old + "/100%_а");
        assertThat(desk.as("admin", () -> queries.list("!%!", 0, 10)).total()).isZero();
        lead(old + "/новини.php?ID=5", "/kultura");
        assertThat(desk.as("admin", () -> queries.list(old + "/НОВИНИ.PHP?id=5", 0, 10))
                        .rows())
                .hasSize(1);
    }

    @Test
    void onlyWhoMayLeadsAddressesAndItIsWrittenDown() {
        lead(old, "/kultura");

        assertThat(rows.column("select detail from audit_entry where command = 'SET_REDIRECT' and actor = 'admin'"))
                .contains(old + " → /kultura");
        assertThat(rows.column("select subject from outbox where kind = 'SITE'"))
                .contains("redirects");
        assertThatThrownBy(() -> desk.as("publisher", () -> redirects.lead(old, "/sport")))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> desk.as("publisher", () -> queries.list("", 0, 1)))
                .isInstanceOf(NotPermittedException.class);
    }

    /** What no editor can enter no other hand can write either. */
    @Test
    void databaseKeepsNoTargetThatEndsAHeadersLine() {
        for (var target : new String[] {"//evil.example", "/a\r\nSet-Cookie: x=1", "http://example.bg/", "/a\\b"}) {
            assertThatThrownBy(() -> insert(target)).as(target).isInstanceOf(SQLException.class);
        }
    }

    private void insert(String target) throws SQLException {
        rows.update(
                "insert into redirect (id, source, target, changed_by, changed_at)"
                        + " select nextval('redirect_seq'), ?, ?, min(id), now() from account",
                old,
                target);
    }

    private static void refused(ThrowingCallable command, Issue issue) {
        assertThatThrownBy(command)
                .asInstanceOf(type(ContentRejectedException.class))
                .satisfies(refusal -> assertThat(refusal.issues()).containsExactly(issue));
    }

    private String lead(String from, String to) {
        return desk.as("admin", () -> redirects.lead(from, to));
    }

    private ImportReport take(String csv, boolean allOrNone) {
        return desk.as("admin", () -> redirects.take(csv, allOrNone));
    }

    private String at(String address) {
        return queries.at(address).orElseThrow().map(RedirectTarget::value).orElse("");
    }
}
