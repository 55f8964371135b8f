package bg.glashatay.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.ejb.backup.BackupService;
import jakarta.inject.Inject;
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
    void backupsAreAdministratorsBusiness() {
        var roles = rows.column("select name from role where name not in"
                + " (select role from role_permission where permission = 'edition:run-schedule') order by name");
        assertThat(roles).contains(ADMINISTRATOR, "author", "reviewer", "publisher");
        for (var role : roles) {
            var somebody = people.somebody(role);
            for (var look : List.<Runnable>of(backups::newest, backups::plan, backups::isUnderWay)) {
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
