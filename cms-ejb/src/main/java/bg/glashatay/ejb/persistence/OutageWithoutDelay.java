package bg.glashatay.ejb.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Lets a question that the database did not answer be asked again at once, and fail at once if it does not answer then
 * either. EclipseLink would sleep for five seconds before each attempt; while the database is away, the few threads
 * that the server has for requests would all sleep, and nobody would get so much as the page that says so.
 */
@Singleton
@Startup
@DependsOn("Migrator")
public class OutageWithoutDelay {

    @PersistenceUnit(unitName = "cms")
    EntityManagerFactory database;

    @PostConstruct
    void choose() {
        database.unwrap(ServerSession.class).getLogin().setDelayBetweenConnectionAttempts(0);
    }
}
