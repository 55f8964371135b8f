package bg.glashatay.ejb.redirects;

import bg.glashatay.domain.redirects.Redirect;
import bg.glashatay.domain.redirects.RedirectTarget;
import java.time.Instant;

/**
 * A redirect in the editors' list.
 *
 * @param to empty where what stood there is gone
 * @param by the name of who changed it last
 */
public record RedirectRow(long id, String from, String to, String by, Instant at) {

    static RedirectRow of(Redirect redirect) {
        return new RedirectRow(
                redirect.getId(),
                redirect.getSource().value(),
                redirect.target().map(RedirectTarget::value).orElse(""),
                redirect.getChangedBy().getFullName(),
                redirect.getChangedAt());
    }
}
