package bg.glashatay.ejb.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** For the door: whether a login still counts, which is asked at every request of somebody who is logged in. */
@Stateless
public class LoginSessions {

    @Inject
    SessionRegister sessions;

    @Inject
    Accounts accounts;

    @Inject
    CurrentUser user;

    /**
     * The person who acts was let in, and has a session with this id; false where the password is another one by now, so
     * that no login begins with it. Whoever changes it afterwards ends this login with all others.
     */
    public boolean begin(LoginOutcome in, String sessionId, String address, String browser) {
        var account = user.account();
        if (!accounts.stillHas(account, in.credential())) {
            return false;
        }
        sessions.enter(account, sessionId, address, browser);
        return true;
    }

    /** The person who acts has just chosen a password, and goes on in a session with this id. */
    public void begin(String sessionId, String address, String browser) {
        sessions.enter(user.account(), sessionId, address, browser);
    }

    /** Whether the session may still act in the name of the account. */
    @PermitAll
    public boolean stands(String username, String sessionId) {
        return sessions.stands(username, sessionId);
    }

    /** Whoever has the session leaves; there may be no such session any more. */
    @PermitAll
    public void leave(String sessionId) {
        sessions.leave(sessionId);
    }
}
