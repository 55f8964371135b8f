package bg.glashatay.web.security;

import bg.glashatay.ejb.configuration.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * What web.xml cannot say about the session's cookie. It stays off unencrypted connections where citizens know the site
 * under https: behind a proxy that ends the encryption, requests do not show it. And other sites' forms and pictures do
 * not bring it along; Strict would ask editors to log in again after every link in a mail.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Inject
    Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        var cookie = start.getServletContext().getSessionCookieConfig();
        // Payara 6 overlooks the attribute in web.xml
        cookie.setAttribute("SameSite", "Lax");
        if (settings.baseUrl().filter(url -> "https".equals(url.getScheme())).isPresent()) {
            cookie.setSecure(true);
            // browsers take such a name from this very site only, encrypted and for all of it: no neighbour can plant
            // one
            cookie.setName("__Host-sid");
            cookie.setPath("/");
        }
    }
}
