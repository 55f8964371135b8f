package bg.glashatay.web.publishing;

import bg.glashatay.web.shared.Said;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.util.Faces;

/** Where the steps of these pages lead to. */
public final class Places {

    private Places() {}

    /** Shows the page anew on which the step was asked for, which then says what happened. */
    public static void here(String feature, String happened) {
        say(feature, happened);
        HttpServletRequest request = Faces.getRequest();
        var address = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        Faces.redirect(String.valueOf(address));
    }

    /** Leads to another edition's page, which then says what happened. */
    public static void edit(long editionId, String feature, String happened) {
        say(feature, happened);
        Faces.redirect("editor/editions/%s", editionId);
    }

    /** Leads to the page where the edition is written, which then says what happened. */
    static void edit(long editionId, String happened) {
        edit(editionId, "publishing", happened);
    }

    /** Leads to the page where the edition is read and decided about, which then says what happened. */
    static void review(long editionId, String happened) {
        say("publishing", happened);
        Faces.redirect("editor/editions/%s/review", editionId);
    }

    private static void say(String feature, String key) {
        Said.info(feature, key);
    }
}
