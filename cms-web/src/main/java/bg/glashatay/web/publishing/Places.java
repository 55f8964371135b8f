package bg.glashatay.web.publishing;

import bg.glashatay.web.shared.Texts;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Where the steps of these pages lead to. */
final class Places {

    private Places() {}

    /** Leads to the page where the edition is written, which then says what happened. */
    static void edit(long editionId, String happened) {
        say(happened);
        Faces.redirect("editor/editions/%s", editionId);
    }

    /** Leads to the page where the edition is read and decided about, which then says what happened. */
    static void review(long editionId, String happened) {
        say(happened);
        Faces.redirect("editor/editions/%s/review", editionId);
    }

    private static void say(String key) {
        Messages.addFlashGlobalInfo(Texts.of("publishing", key));
    }
}
