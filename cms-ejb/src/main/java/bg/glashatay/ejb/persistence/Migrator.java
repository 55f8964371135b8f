package bg.glashatay.ejb.persistence;

import bg.glashatay.ejb.configuration.SettingException;
import bg.glashatay.ejb.configuration.StartCheck;
import bg.glashatay.ejb.shared.Logs;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * Brings the database to this version's schema before anything uses it, or stops the start with one sentence.
 *
 * <p>The product keeps everything in one PostgreSQL database, named by {@code CMS_DB_URL}, {@code CMS_DB_USER} and
 * {@code CMS_DB_PASSWORD}. Connections are validated before use, so that a restart of the database heals by itself.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/cms",
        className = "bg.glashatay.ejb.persistence.ExplainingDataSource",
        url = "${MPCONFIG=cms.db.url:jdbc:postgresql://localhost/glashatay}",
        user = "${MPCONFIG=cms.db.user:glashatay}",
        password = "${MPCONFIG=cms.db.password:}",
        minPoolSize = 2,
        initialPoolSize = 2,
        maxPoolSize = 20,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=1"
        })
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrator {

    private static final System.Logger LOG = Logs.of(Migrator.class);

    @Resource(lookup = "java:app/jdbc/cms")
    DataSource database;

    @Inject
    StartCheck startCheck;

    @PostConstruct
    void migrate() {
        startCheck.pass();
        var flyway = Flyway.configure(Flyway.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .ignoreMigrationPatterns("*:pending")
                .load();
        try {
            flyway.validate();
            flyway.migrate();
            // what it answers names none where there was nothing to do
            var reached = flyway.info().current().getVersion();
            LOG.log(Level.INFO, "The database is at schema version {0}.", reached);
        } catch (FlywayValidateException e) {
            throw new SettingException(
                    "CMS_DB_URL names a database whose schema is not one of this version's: a newer version of the"
                            + " product has used it, or its migrations were changed.",
                    e);
        } catch (FlywayException e) {
            throw new SettingException("The database could not be brought to this version's schema: " + cause(e), e);
        }
    }

    private static String cause(Throwable thrown) {
        var deepest = thrown;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage();
    }
}
