package bg.glashatay.web.security;

import bg.glashatay.ejb.security.AccountRealm;
import bg.glashatay.ejb.security.TokenRealm;
import bg.glashatay.ejb.shared.Logs;
import bg.glashatay.web.api.ApiAnswers;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.shiro.authc.AuthenticationException;
import org.apache.shiro.authc.BearerToken;
import org.apache.shiro.authc.pam.ModularRealmAuthenticator;
import org.apache.shiro.mgt.DefaultSecurityManager;
import org.apache.shiro.mgt.DefaultSessionStorageEvaluator;
import org.apache.shiro.mgt.DefaultSubjectDAO;
import org.apache.shiro.subject.Subject;
import org.apache.shiro.subject.support.SubjectThreadState;

/**
 * Stands before the REST API. Reads are public; a write needs a bearer token (RFC 6750), and a token that opens nothing
 * is refused whatever it was sent for. There is no session here and no cookie is looked at, so that no page of a
 * stranger can act through the API in an editor's name.
 */
public class ApiSecurity extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final System.Logger LOG = Logs.of(ApiSecurity.class);
    private static final String SCHEME = "Bearer ";

    @Inject
    transient AccountRealm accounts;

    @Inject
    transient TokenRealm tokens;

    private transient DefaultSecurityManager manager;

    @Override
    public void init() {
        manager = new DefaultSecurityManager(List.of(tokens, accounts));
        // the accounts' realm knows the rights, but no password opens the API
        var authenticator = new ModularRealmAuthenticator();
        authenticator.setRealms(List.of(tokens));
        manager.setAuthenticator(authenticator);
        var evaluator = new DefaultSessionStorageEvaluator();
        evaluator.setSessionStorageEnabled(false);
        ((DefaultSubjectDAO) manager.getSubjectDAO()).setSessionStorageEvaluator(evaluator);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var header = Optional.ofNullable(request.getHeader("Authorization"));
        var subject = new Subject.Builder(manager).sessionCreationEnabled(false).buildSubject();
        // the thread belongs to this request now, and must not keep the subject for the next one
        var thread = new SubjectThreadState(subject);
        thread.bind();
        try {
            if (header.isPresent()) {
                subject.login(new BearerToken(secret(header.get()), request.getRemoteHost()));
            } else if (!READS.contains(request.getMethod())) {
                ApiAnswers.tokenMissing(request, response);
                return;
            }
            chain.doFilter(request, response);
        } catch (AuthenticationException refused) {
            if (refused.getCause() == null) {
                ApiAnswers.tokenInvalid(request, response);
            } else {
                // Shiro gives this name to whatever the realm throws: nobody has looked at the token
                LOG.log(Level.WARNING, "A token could not be looked up", refused);
                ApiAnswers.outOfOrder(request, response);
            }
        } finally {
            thread.clear();
        }
    }

    private static String secret(String header) {
        // another scheme's credentials open nothing; they are looked up as a secret nobody has
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : "";
    }
}
