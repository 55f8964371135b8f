package bg.glashatay.web.security;

import bg.glashatay.ejb.security.AccountService;
import bg.glashatay.ejb.security.LoginAttempt;
import bg.glashatay.ejb.security.LoginOutcome;
import bg.glashatay.ejb.security.LoginOutcome.Result;
import bg.glashatay.ejb.security.LoginService;
import bg.glashatay.web.shared.ClientAddress;
import bg.glashatay.web.shared.DeskLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.apache.shiro.SecurityUtils;

/** The one way from a request with a name and a password to a session, whichever page or script sent it. */
@ApplicationScoped
class Door {

    private static final int TOO_MANY = 429;

    @Inject
    LoginService logins;

    @Inject
    AccountService accounts;

    @Inject
    EditorSession sessions;

    @Inject
    ClientAddress addresses;

    @Inject
    Clock clock;

    LoginOutcome enter(HttpServletRequest request, String username, String password, String code) {
        var attempt = new LoginAttempt(username, password, code, addresses.of(request));
        var outcome = logins.login(attempt);
        if (outcome.result() == Result.CODE_NEEDED) {
            HalfLogin.begin(request.getSession(), attempt.username(), outcome.credential(), clock.instant());
        }
        return entered(request, outcome);
    }

    /** Whether a code is waited for in this session. */
    boolean isHalfOpen(HttpServletRequest request) {
        return HalfLogin.in(request.getSession(false), clock.instant()).isPresent();
    }

    /** The second half of it; empty where too much time has gone by since the first. */
    Optional<LoginOutcome> confirm(HttpServletRequest request, String code) {
        return HalfLogin.in(request.getSession(false), clock.instant()).map(half -> confirmed(request, half, code));
    }

    private LoginOutcome confirmed(HttpServletRequest request, HalfLogin half, String code) {
        var outcome = logins.confirm(half.username(), half.credential(), code, addresses.of(request));
        if (outcome.result() == Result.WRONG) {
            // not the code, but the password: it has to be typed anew
            HalfLogin.end(request.getSession());
        }
        return entered(request, outcome);
    }

    private LoginOutcome entered(HttpServletRequest request, LoginOutcome outcome) {
        if (outcome.result() == Result.IN) {
            if (!sessions.begin(request, outcome)) {
                SecurityUtils.getSubject().logout();
                return LoginOutcome.overtaken();
            }
            var session = request.getSession();
            HalfLogin.end(session);
            DeskLanguage.keep(request);
            var duties = accounts.duties();
            if (duties.changePassword()) {
                Duty.PASSWORD.demand(session);
            }
            if (duties.setUpSecondFactor()) {
                Duty.SECOND_FACTOR.demand(session);
            }
        }
        return outcome;
    }

    /** Says with the answer when to come again, where somebody has to. */
    static void tellWhen(LoginOutcome outcome, HttpServletResponse response) {
        switch (outcome.result()) {
            case LATER -> response.setStatus(TOO_MANY);
            case BUSY -> response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            default -> {
                return;
            }
        }
        response.setHeader("Retry-After", Long.toString(outcome.seconds()));
    }
}
