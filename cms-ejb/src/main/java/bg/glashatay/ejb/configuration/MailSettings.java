package bg.glashatay.ejb.configuration;

import bg.glashatay.domain.shared.MailAddress;
import java.net.URI;
import java.util.Optional;

/**
 * The server that takes our mail, and how we stand in it.
 *
 * @param user empty where the server asks for no login; the password likewise
 * @param encrypted whether the connection must be turned into TLS before anything is said
 * @param site the address that links in mails begin with
 * @param siteName whom mails say they are from
 */
public record MailSettings(
        String host,
        int port,
        Optional<String> user,
        Optional<String> password,
        MailAddress from,
        boolean encrypted,
        URI site,
        SiteName siteName) {

    /** Without the password: records like to print themselves. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
