package bg.glashatay.ejb.watch;

import bg.glashatay.domain.security.Right;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** How the site is doing, for the people who look after it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StatusService {

    @Inject
    Watch watch;

    @Inject
    NodeName node;

    @Inject
    CurrentUser user;

    /** The judgement on each matter, and which node it is about. */
    public SiteStatus status() {
        user.require(Right.SWEEP_STORE);
        return new SiteStatus(
                watch.findings(), watch.figures().taken(), node.version(), node.value(), node.server(), watch.uptime());
    }
}
