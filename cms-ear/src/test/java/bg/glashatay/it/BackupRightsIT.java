package bg.glashatay.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.backup.BackupRun;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.ejb.backup.BackupService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may make backups, and see which there are: administrators, and no other role. */
@InContainer
class BackupRightsIT {

    private static final String ADMINISTRATOR = "administrator";

    @Inject
    BackupService backups;

    @Inject
    Desk desk;

    @Inject
    People people;

    @Inject
    Rows rows;

    @Test
    void newestGoodOneIsKnownHoweverManyHaveFailedSince() throws SQLException {
        var run = "insert into backup_run (id, begun_by, started_at, node, trial, finished_at, outcome, detail)"
                + " select nextval('backup_run_seq'), a.id, now() + ? * interval '1 second', 'nowhere', false,"
                + " now() + interval '1 hour', ?, 'because' from account a where a.username = 'admin'";
        try {
            rows.update(run, 0, "MADE");
            for (int failed = 1; failed <= 31; failed++) {
                rows.update(run, failed, "FAILED");
            }

            assertThat(desk.as("admin", backups::newest)).allMatch(BackupRun::isFailed);
            assertThat(desk.as("admin", backups::newestGood))
                    .map(BackupRun::getNode)
                    .contains("nowhere");
        } finally {
            rows.update("delete from backup_run where node = ?", "nowhere");
        }
    }

    @Test
    void backupsAreAdministratorsBusiness() {
        var roles = rows.column("select name from role where name not in"
                + " (select role from role_permission where permission = 'edition:run-schedule') order by name");
        assertThat(roles).contains(ADMINISTRATOR, "author", "reviewer", "publisher");
        for (var role : roles) {
            var somebody = people.somebody(role);
            for (var look :
                    List.<Runnable>of(backups::newest, backups::newestGood, backups::plan, backups::isUnderWay)) {
                if (role.equals(ADMINISTRATOR)) {
                    assertThatCode(() -> desk.as(somebody, look)).as(role).doesNotThrowAnyException();
                } else {
                    assertThatThrownBy(() -> desk.as(somebody, look))
                            .as(role)
                            .isInstanceOf(NotPermittedException.class);
                }
            }
            if (!role.equals(ADMINISTRATOR)) {
                assertThatThrownBy(() -> desk.as(somebody, () -> backups.makeBackup(false)))
                        .as(role)
                        .isInstanceOf(NotPermittedException.class);
            }
            people.close(somebody);
        }
    }
}
