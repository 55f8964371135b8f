package bg.glashatay.web.machines;

import bg.glashatay.ejb.configuration.Settings;
import bg.glashatay.web.site.Exchange;
import bg.glashatay.web.site.ReadingServlet;
import bg.glashatay.web.site.SiteAddress;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Tells whoever found a weakness whom to write to (RFC 9116). Where the municipality has not said so there is no such
 * file: one that leads to nobody is worse than none.
 */
public class SecurityTxtServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;

    /** What is older is not to be trusted. Counted from the day, so that the file is the same all day long. */
    private static final Period VALID = Period.ofDays(180);

    @Inject
    transient Settings settings;

    @Inject
    transient SiteAddress address;

    private transient Optional<URI> contact;

    @Override
    public void init() {
        super.init();
        contact = settings.securityContact();
    }

    @Override
    protected void answer(Exchange exchange) throws IOException {
        var request = exchange.request();
        if (contact.isEmpty()) {
            exchange.response().sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var now = now();
        var today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        var midnight = today.atStartOfDay().toInstant(ZoneOffset.UTC);
        var text = text(contact.get(), midnight.plus(VALID), address.absolute(request, request.getServletPath()));
        exchange.file("text/plain;charset=utf-8", text.getBytes(StandardCharsets.UTF_8), changed(midnight), now);
    }

    static String text(URI contact, Instant expires, String canonical) {
        return "Contact: " + contact + "\nExpires: " + expires + "\nPreferred-Languages: bg, en\nCanonical: "
                + canonical + "\n";
    }
}
