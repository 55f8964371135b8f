package bg.glashatay.ejb.mirror;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Has the mirror kept from when the site is followed until the node stops. */
@Singleton
@Startup
@DependsOn({"Migrator", "GenerationsStart"})
@TransactionManagement(TransactionManagementType.BEAN)
public class MirrorStart {

    @Inject
    SiteMirror mirror;

    @PostConstruct
    void begin() {
        mirror.start();
    }

    @PreDestroy
    void end() {
        mirror.stop();
    }
}
