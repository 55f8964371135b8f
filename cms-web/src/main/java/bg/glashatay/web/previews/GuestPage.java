package bg.glashatay.web.previews;

import bg.glashatay.ejb.previews.GuestAnswer;
import java.time.Instant;

/**
 * What stands on the page of a preview link besides the document. Feeds {@code document.xhtml}.
 *
 * @param revisedAt when the text that is shown was saved
 */
public record GuestPage(FactCheckForm form, Instant revisedAt) {

    static GuestPage of(GuestAddress address, GuestAnswer.Shown shown) {
        return new GuestPage(FactCheckForm.empty(address.path(), shown.revision()), shown.revisedAt());
    }
}
