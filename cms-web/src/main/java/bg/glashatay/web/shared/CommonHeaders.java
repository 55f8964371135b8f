package bg.glashatay.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

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
        "same-origin"
    };

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        of(response);
        chain.doFilter(request, response);
    }

    /** Gives them to an answer that is sent before this filter. */
    public static void of(HttpServletResponse response) {
        for (int i = 0; i < NAMES_AND_VALUES.length; i += 2) {
            response.setHeader(NAMES_AND_VALUES[i], NAMES_AND_VALUES[i + 1]);
        }
    }
}
