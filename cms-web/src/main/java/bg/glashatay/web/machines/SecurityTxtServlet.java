package bg.glashatay.web.machines;

import bg.glashatay.ejb.configuration.Settings;
import bg.glashatay.web.site.Exchange;
import bg.glashatay.web.site.SiteAddress;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Tells whoever found a weakness whom to write to (RFC 9116). Where the municipality has not said so there is no such
 * file: one that leads to nobody is worse than none.
 */
public class SecurityTxtServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** What is older is not to be trusted. Counted from the day, so that the file is the same all day long. */
    private static final Period VALID = Period.ofDays(180);

    @Inject
    transient Settings settings;

    @Inject
    transient SiteAddress address;

    @Inject
    transient Clock clock;

    private transient Optional<URI> contact;
    private transient Instant startedAt;

    @Override
    public void init() {
        contact = settings.securityContact();
        startedAt = clock.instant();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (contact.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var now = clock.instant();
        var today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        var midnight = today.atStartOfDay().toInstant(ZoneOffset.UTC);
        var text = text(contact.get(), midnight.plus(VALID), address.absolute(request, request.getServletPath()));
        new Exchange(request, response)
                .file(
                        "text/plain;charset=utf-8",
                        text.getBytes(StandardCharsets.UTF_8),
                        midnight.isAfter(startedAt) ? midnight : startedAt,
                        now);
    }

    static String text(URI contact, Instant expires, String canonical) {
        return "Contact: " + contact + "\nExpires: " + expires + "\nPreferred-Languages: bg, en\nCanonical: "
                + canonical + "\n";
    }
}
