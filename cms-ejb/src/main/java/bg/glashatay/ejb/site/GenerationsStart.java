package bg.glashatay.ejb.site;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Lets this node follow what citizens see from when the database is ready until the node stops. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class GenerationsStart {

    @Inject
    Generations generations;

    @PostConstruct
    void begin() {
        generations.start();
    }

    @PreDestroy
    void end() {
        generations.stop();
    }
}
