package bg.glashatay.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/**
 * Whether a form was sent from one of the site's own pages, as the browser says: {@code Sec-Fetch-Site}, or in older
 * ones {@code Origin}. Nobody has a session here that another site could misuse; but nobody's visitors are to be made
 * to answer our questions unknowingly either.
 */
@ApplicationScoped
public class SameSite {

    @Inject
    SiteAddress address;

    /** True also where the browser is too old to say. */
    public boolean sent(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        var origin = request.getHeader("Origin");
        return origin == null
                || host(origin)
                        .filter(from -> from.equals(request.getHeader("Host"))
                                || host(address.absolute(request, "/"))
                                        .filter(from::equals)
                                        .isPresent())
                        .isPresent();
    }

    private static Optional<String> host(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
