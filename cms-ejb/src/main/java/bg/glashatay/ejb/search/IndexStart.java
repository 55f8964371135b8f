package bg.glashatay.ejb.search;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Opens this node's index when the database is ready, and closes it when the node stops. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class IndexStart {

    @Inject
    SiteIndex index;

    @PostConstruct
    void open() {
        index.start();
    }

    @PreDestroy
    void close() {
        index.stop();
    }
}
