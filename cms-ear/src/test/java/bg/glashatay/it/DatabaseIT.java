package bg.glashatay.it;

import static bg.glashatay.it.Desk.content;
import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.ejb.publishing.EditionQueries;
import bg.glashatay.ejb.publishing.PublishingService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the database holds by itself, against whatever code or hand. */
@InContainer
class DatabaseIT {

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    EditionQueries queries;

    @Inject
    PublishingService publishing;

    @Test
    void historyCannotBeChangedOrRemoved() {
        var saved = desk.published(content(title("История")));

        for (var table : List.of("revision", "state_change", "audit_entry", "register_entry")) {
            var row = table.equals("revision") ? " where id = " + saved.revisionId() : "";
            assertThatThrownBy(() -> rows.update("delete from " + table + row))
                    .as("delete from %s", table)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> rows.update("truncate " + table + " cascade"))
                    .as("truncate %s", table)
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> rows.update("update audit_entry set actor = 'x'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> rows.update("update revision set id = -1 where id = ?", saved.revisionId()))
                .hasMessageContaining("never changed");
    }

    @Test
    void everyTableWithATriggerForHistoryIsClosedToTheApplicationsAccount() {
        var history = "from pg_trigger t join pg_proc p on p.oid = t.tgfoid join pg_class c on c.oid = t.tgrelid"
                + " where p.proname = 'refuse_change_of_history'";

        assertThat(rows.column("select distinct c.relname " + history))
                .contains("revision", "state_change", "audit_entry", "register_entry", "fact_check");
        assertThat(rows.column("select distinct c.relname " + history
                        + " and has_table_privilege(current_user, c.oid, 'update, delete, truncate')"))
                .isEmpty();
    }

    /** The account owns the tables, so it can give itself back what was taken from it; the triggers say no then. */
    @Test
    void historyStaysEvenWhenTheRightIsTakenBack() {
        desk.published(content(title("Упорит")));

        for (var table : List.of("revision", "state_change", "audit_entry", "register_entry")) {
            for (var change :
                    List.of("update %s set content_hash = content_hash", "delete from %s", "truncate %s cascade")) {
                var grab = "grant update, delete, truncate on " + table + " to current_user; ";
                assertThatThrownBy(() -> rows.update(grab + change.formatted(table)))
                        .as(change, table)
                        .satisfiesAnyOf(
                                refusal -> assertThat(refusal).hasMessageContaining("never changed"),
                                // of another table that would be emptied with it
                                refusal -> assertThat(refusal).hasMessageContaining("permission denied"));
            }
        }
        assertThat(rows.column("select has_table_privilege(current_user, 'audit_entry', 'delete')"))
                .as("taken back together with the attempt")
                .containsExactly("f");
    }

    @Test
    void documentHasOneEditionBeforeThePublic() {
        var first = desk.published(content(title("Едно лице")));
        var second = desk.republished(first.documentId(), content(title("Едно лице")));
        assertThat(second.documentId()).isEqualTo(first.documentId());

        assertThatThrownBy(() -> rows.update("update edition set state = 'PUBLISHED' where id = ?", first.editionId()))
                .hasMessageContaining("edition_one_face");
    }

    @Test
    void nothingIsPublicWithoutApprovalUnlessMarkedUnreviewed() {
        var draft = desk.draft(content(title("Без одобрение")));

        assertThatThrownBy(() -> rows.update(
                        "update edition set state = 'PUBLISHED', published_at = now(), first_published_at = now(),"
                                + " publisher_id = submitter_id where id = ?",
                        draft.editionId()))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void changeByHandIsSeenAtOnce() throws SQLException {
        var draft = desk.draft(content(title("На ръка")));
        desk.as("author", () -> queries.details(draft.editionId()));

        rows.update("update edition set title = 'Сменено на ръка' where id = ?", draft.editionId());

        var listed = desk.as("author", () -> queries.editionsOf(draft.documentId()));
        assertThat(listed).extracting(row -> row.title()).containsExactly("Сменено на ръка");
    }

    @Test
    void brokenConnectionsHealByThemselves() throws SQLException, InterruptedException {
        var saved = desk.ready(content(title("Рестарт")));
        rows.column("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where usename = current_user and pid <> pg_backend_pid()");
        // the pool trusts a connection for a second after it validated it
        Thread.sleep(1_500);

        desk.as("publisher", () -> publishing.publish(saved.editionId()));

        assertThat(rows.column("select state from edition where id = ?", saved.editionId()))
                .containsExactly("PUBLISHED");
    }
}
