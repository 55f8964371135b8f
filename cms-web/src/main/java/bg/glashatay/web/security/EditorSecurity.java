package bg.glashatay.web.security;

import bg.glashatay.ejb.security.AccountRealm;
import bg.glashatay.ejb.security.LoginSessions;
import bg.glashatay.web.site.SameSite;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.shiro.web.filter.InvalidRequestFilter;
import org.apache.shiro.web.filter.mgt.DefaultFilterChainManager;
import org.apache.shiro.web.filter.mgt.PathMatchingFilterChainResolver;
import org.apache.shiro.web.mgt.DefaultWebSecurityManager;
import org.apache.shiro.web.servlet.AbstractShiroFilter;
import org.apache.shiro.web.session.mgt.ServletContainerSessionManager;

/**
 * Stands before everything that editors use and binds the person who is logged in to the request. Citizens' pages are
 * not behind it, so that they never touch a session. What is not named here asks for an account.
 */
public class EditorSecurity extends AbstractShiroFilter {

    @Inject
    AccountRealm accounts;

    @Inject
    LoginSessions sessions;

    @Inject
    SameSite sameSite;

    @Override
    public void init() {
        var manager = new DefaultWebSecurityManager(accounts);
        // the container's sessions; Shiro then has the container renew the id at each login
        manager.setSessionManager(new ServletContainerSessionManager());
        // nobody is remembered: cookies that claim so are not even read
        manager.setRememberMeManager(null);
        setSecurityManager(manager);

        var chains = new DefaultFilterChainManager();
        chains.addFilter("valid", validAddresses());
        chains.addFilter("own", new OwnForm(sameSite));
        chains.addFilter("standing", new StandingSession(sessions));
        chains.addFilter("account", new AccountRequired());
        chains.addFilter("duties", new DutiesFirst());
        chains.createChain(AccountRequired.LOGIN, "valid, own, standing");
        chains.createChain(Logout.ADDRESS, "valid, standing");
        chains.createChain(SessionServlet.ADDRESS, "valid, standing");
        chains.createChain("/**", "valid, standing, account, duties");
        var resolver = new PathMatchingFilterChainResolver();
        resolver.setFilterChainManager(chains);
        setFilterChainResolver(resolver);
    }

    /** Payara takes a session's id from the address even where web.xml leaves cookies as the only way. */
    @Override
    protected void doFilterInternal(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (((HttpServletRequest) request).isRequestedSessionIdFromURL()) {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            super.doFilterInternal(request, response, chain);
        }
    }

    private static InvalidRequestFilter validAddresses() {
        var filter = new InvalidRequestFilter();
        // otherwise an address with a Bulgarian word in it answers 400
        filter.setBlockNonAscii(false);
        return filter;
    }
}
