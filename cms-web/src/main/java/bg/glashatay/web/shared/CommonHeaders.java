package bg.glashatay.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * The headers that every answer has, whoever makes it, errors of the server's own among them. What may be fetched and
 * run differs from page to page and is said where the page is made.
 */
public class CommonHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String[] NAMES_AND_VALUES = {
        // a type is what we say it is
        "X-Content-Type-Options",
        "nosniff",
        "Referrer-Policy",
        "strict-origin-when-cross-origin",
        // no page of ours asks for any of these, so nothing that creeps in may either
        "Permissions-Policy",
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
                + "magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), usb=()",
        // other sites' windows cannot reach ours, and their pages cannot read ours
        "Cross-Origin-Opener-Policy",
        "same-origin",
        "Cross-Origin-Resource-Policy",
        "same-origin",
        // pages say what they need in place of this; whatever else is opened as if it were one may do nothing
        "Content-Security-Policy",
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    };

    private static final String HTTPS = "https";
    private static final String A_YEAR = "max-age=31536000";
    private static final String TRANSPORT = transport(System.getenv("CMS_HSTS_SUBDOMAINS"));

    /** Where what is shown is meant for one person, or for those who hold a link. */
    private static final Pattern PRIVATE = Pattern.compile("/(editor|login|logout|preview)(/.*)?");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        of(request, response);
        if (PRIVATE.matcher(request.getServletPath()).matches()) {
            // pictures and files as well, although they never change: what is not public yet stays in no browser that
            // others use
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }

    /** Gives them to an answer that is sent before this filter. */
    public static void of(HttpServletRequest request, HttpServletResponse response) {
        for (int i = 0; i < NAMES_AND_VALUES.length; i += 2) {
            response.setHeader(NAMES_AND_VALUES[i], NAMES_AND_VALUES[i + 1]);
        }
        if (isEncrypted(request)) {
            response.setHeader("Strict-Transport-Security", TRANSPORT);
        }
    }

    /**
     * Hosts below the site's own are only spoken for where the town says so: they may be somebody else's. Read as
     * {@code Settings} reads it, which refuses what is neither true nor false.
     */
    static String transport(String subdomains) {
        return subdomains != null && subdomains.strip().equals("true") ? A_YEAR + "; includeSubDomains" : A_YEAR;
    }

    /**
     * Here, or by the proxy before us. Whoever sends the proxy's header without one gets a promise that browsers do not
     * listen to on an open line.
     */
    private static boolean isEncrypted(HttpServletRequest request) {
        return request.isSecure() || HTTPS.equals(request.getHeader("X-Forwarded-Proto"));
    }
}
