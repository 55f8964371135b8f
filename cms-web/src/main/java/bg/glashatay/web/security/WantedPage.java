package bg.glashatay.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The editorial page somebody asked for before they logged in. It travels in the login page's own address, so anybody
 * may have written it: what is not plainly an address of the editorial pages counts as the start page.
 */
record WantedPage(String address) {

    static final String PARAMETER = "to";

    private static final String START = "/editor";

    /** No dot at the start of a step, no double slash, no backslash, nothing encoded but in the query. */
    private static final Pattern INSIDE =
            Pattern.compile("/editor(/[A-Za-z0-9_~-][A-Za-z0-9_.~-]*)*/?(\\?[A-Za-z0-9_.~%&=+-]*)?");

    private static final int LONGEST = 500;

    WantedPage {
        if (address == null
                || address.length() > LONGEST
                || !INSIDE.matcher(address).matches()) {
            address = START;
        }
    }

    /** What the request asks for; a form that was sent too late leads back to the page it stands on. */
    static WantedPage of(HttpServletRequest request) {
        var query = request.getQueryString();
        return new WantedPage(query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query);
    }

    /** The query of the login page's address; empty for the start page, where everybody goes anyway. */
    String asQuery() {
        return address.equals(START)
                ? ""
                : "?" + PARAMETER + "=" + URLEncoder.encode(address, StandardCharsets.US_ASCII);
    }
}
