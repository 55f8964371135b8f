package bg.glashatay.web.shared;

import bg.glashatay.domain.media.StoreFullException;
import bg.glashatay.domain.media.UploadCutOffException;
import bg.glashatay.domain.shared.DomainException;
import bg.glashatay.ejb.shared.FullDisk;
import bg.glashatay.ejb.shared.Logs;
import bg.glashatay.ejb.shared.RareLog;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.File;
import java.io.IOException;
import java.lang.System.Logger.Level;

/** Why a form with a file could not be read: the server lays files down on its own disk before it hands them over. */
public final class UnreadForm {

    private static final RareLog TOLD = new RareLog(Logs.of(UnreadForm.class), Level.ERROR);

    private UnreadForm() {}

    /** What to tell whoever has sent it: that there is no room, or that it did not arrive whole. */
    public static DomainException refusal(HttpServletRequest request, IOException problem) {
        var folder = (File) request.getServletContext().getAttribute(ServletContext.TEMPDIR);
        if (!FullDisk.isReasonOf(problem, folder.toPath())) {
            return new UploadCutOffException();
        }
        TOLD.note("There is no room left for files that are sent, in " + folder + ".");
        return new StoreFullException();
    }
}
