package bg.glashatay.web.media;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.security.Right;
import bg.glashatay.ejb.media.MediaQueries;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.shared.Page;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Backs includes/media/chooseImage.xhtml: somebody looks for the picture that is to stand above their text. */
@Named
@ViewScoped
public class LeadImageChoice implements Serializable {

    /** Two rows on a wide screen, so that the way to upload stays in sight. */
    private static final int SIZE = 8;

    private static final long serialVersionUID = 1L;

    @Inject
    MediaQueries media;

    @Inject
    CurrentUser user;

    private int page;
    /** Nothing until somebody opens the choice: most who edit do not. */
    private boolean open;

    private transient Page<Asset> shown;

    /** Shows the newest. */
    public void open() {
        open = true;
        turnTo(0);
    }

    public void newer() {
        turnTo(Math.max(0, page - 1));
    }

    public void older() {
        turnTo(Math.min(getPages() - 1, page + 1));
    }

    private void turnTo(int number) {
        page = number;
        shown = null;
    }

    public List<Asset> getImages() {
        return shown().rows();
    }

    public boolean isOpen() {
        return open;
    }

    /** Counted from one. */
    public int getPage() {
        return page + 1;
    }

    public int getPages() {
        return (int) Math.max(1, (shown().total() + SIZE - 1) / SIZE);
    }

    public boolean isUploadAllowed() {
        return !user.sectionsWith(Right.UPLOAD_MEDIA).isEmpty();
    }

    /** The picture that a text has; null where it has none. */
    public Asset of(String sha256) {
        return sha256 == null || sha256.isEmpty() ? null : media.find(sha256).orElse(null);
    }

    private Page<Asset> shown() {
        if (shown == null) {
            shown = open ? media.newest(page * SIZE, SIZE) : new Page<>(List.of(), 0);
        }
        return shown;
    }
}
