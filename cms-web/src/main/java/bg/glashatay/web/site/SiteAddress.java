package bg.glashatay.web.site;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.configuration.Settings;
import bg.glashatay.ejb.configuration.SiteName;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/**
 * Under which name and at which address citizens know the site: {@code CMS_SITE_NAME}, in English {@code CMS_SITE_NAME_EN}, and {@code CMS_BASE_URL}. The
 * Host header is never asked, because whoever sends it can write anything there.
 */
@ApplicationScoped
public class SiteAddress {

    @Inject
    Settings settings;

    private Optional<String> base;
    private SiteName name;

    @PostConstruct
    void read() {
        base = settings.baseUrl().map(URI::toString);
        name = settings.siteName();
    }

    /** The absolute form of a path of the site. */
    public String absolute(HttpServletRequest request, String path) {
        return base.orElseGet(() -> "http://localhost:" + request.getLocalPort()) + path;
    }

    /** What the municipality calls its site. */
    public String name(Language language) {
        return name.in(language);
    }

    /** The language that this name is in: whoever reads an English page must be told where it is Bulgarian. */
    Language languageOfName(Language language) {
        return name.languageOn(language);
    }
}
