package bg.glashatay.ejb.security;

import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Where people see in which browsers they are logged in, and end what they do not know. */
@Stateless
@Audited
public class OwnSessions {

    @Inject
    SessionRegister sessions;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    RecentPassword recentPassword;

    /** The logins of the person who acts, the one last used first. */
    @AuditedAs(value = "READ_OWN_SESSIONS", reading = true)
    public List<SessionRow> list(String presentId) {
        return sessions.of(user.account(), presentId);
    }

    /** Ends one of them; one that has ended meanwhile is no mistake. */
    @AuditedAs("END_OWN_SESSION")
    public void end(long sessionRowId) {
        recentPassword.require(user.account());
        if (sessions.end(user.account(), sessionRowId)) {
            audit.did(user.username(), "END_OWN_SESSION", null, null, "");
        }
    }

    /** Ends all but the present one, and tells how many. */
    @AuditedAs("END_OWN_SESSION")
    public int endOthers(String presentId) {
        recentPassword.require(user.account());
        int ended = sessions.endOthers(user.account(), presentId);
        audit.did(user.username(), "END_OWN_SESSION", null, null, String.valueOf(ended));
        return ended;
    }
}
