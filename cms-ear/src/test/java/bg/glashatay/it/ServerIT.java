package bg.glashatay.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the other tests stand on: injection works here, and a transaction that is rolled back leaves nothing. */
@InContainer
class ServerIT {

    @Inject
    private BeanManager beans;

    @Resource(lookup = "java:app/jdbc/cms")
    private DataSource database;

    @Resource
    private UserTransaction transaction;

    @Test
    void fieldsAreInjected() {
        assertThat(beans).isNotNull();
        assertThat(database).isNotNull();
    }

    @Test
    void rolledBackWorkLeavesNothing() throws Exception {
        transaction.begin();
        execute("create table rolled_back (id int)");
        assertThat(tableExists("rolled_back")).isTrue();
        transaction.rollback();

        assertThat(tableExists("rolled_back")).isFalse();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean tableExists(String name) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select to_regclass(?) is not null")) {
            statement.setString(1, name);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }
}
