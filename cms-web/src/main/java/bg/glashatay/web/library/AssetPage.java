package bg.glashatay.web.library;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.media.Licence;
import bg.glashatay.domain.media.Shape;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.library.AssetDetails;
import bg.glashatay.ejb.library.Description;
import bg.glashatay.ejb.library.LibraryQueries;
import bg.glashatay.ejb.library.LibraryService;
import bg.glashatay.ejb.library.UsesOfAsset;
import bg.glashatay.web.shared.Attempt;
import bg.glashatay.web.shared.Paging;
import bg.glashatay.web.shared.Said;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.util.Faces;

/** Backs editor/library/asset.xhtml: what is known of a file, where it is used, and the form that describes it. */
@Named
@ViewScoped
public class AssetPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 20;

    @Inject
    LibraryQueries library;

    @Inject
    LibraryService service;

    private String file;
    private int seen;
    private String alt = "";
    private String author = "";
    private String licence = "";
    private String focusX = "";
    private String focusY = "";
    private Attempt attempt = Attempt.NONE;
    /** Whether somebody else has described it while this was being typed. */
    private boolean overtaken;

    private int number;
    private transient AssetDetails details;
    private transient UsesOfAsset uses;

    public void load() {
        if (file == null || !file.matches("[0-9a-f]{64}")) {
            throw new NotFoundException("asset", String.valueOf(file));
        }
        var asset = getAsset();
        seen = asset.getVersion();
        alt = asset.getAlt();
        author = asset.getAuthor();
        licence = asset.getLicence().map(Licence::key).orElse("");
        focusX = Integer.toString(asset.getFocus().x());
        focusY = Integer.toString(asset.getFocus().y());
        number = Paging.number(Faces.getRequestParameter("page"));
    }

    /** Keeps the description; where somebody else was quicker, theirs is shown beside what was typed here. */
    public void describe() {
        attempt = Attempt.at(() ->
                service.describe(file, seen, new Description(alt, author, licence, percent(focusX), percent(focusY))));
        details = null;
        if (attempt.done()) {
            Said.info("library", "describe.done");
            Faces.redirect(LibraryAddress.of(file));
            return;
        }
        int now = getAsset().getVersion();
        overtaken = now != seen;
        seen = now;
    }

    /** Nothing of the sort where it is no number, which the service refuses. */
    private static int percent(String typed) {
        return typed.strip().matches("[0-9]{1,3}") ? Integer.parseInt(typed.strip()) : -1;
    }

    public AssetDetails getDetails() {
        if (details == null) {
            details = library.details(file);
        }
        return details;
    }

    public Asset getAsset() {
        return getDetails().asset();
    }

    public UsesOfAsset getUses() {
        if (uses == null) {
            uses = library.uses(file, Paging.first(number, ROWS), ROWS);
        }
        return uses;
    }

    public Paging getPlace() {
        return new Paging(number, getUses().page().total(), ROWS, LibraryAddress.of(file));
    }

    /** Whether it has just been uploaded. */
    public boolean isUploaded() {
        return "yes".equals(Faces.getRequestParameter("uploaded"));
    }

    /** The key of the licence that the library has; empty for none. */
    public String getSavedLicence() {
        return getAsset().getLicence().map(Licence::key).orElse("");
    }

    public List<String> getLicences() {
        return Licence.keys();
    }

    /** The shapes that something is cut off in. */
    public List<Shape> getShapes() {
        return Arrays.stream(Shape.values())
                .filter(shape -> shape != Shape.WHOLE)
                .toList();
    }

    public Attempt getAttempt() {
        return attempt;
    }

    public boolean isOvertaken() {
        return overtaken;
    }

    public String getFile() {
        return file;
    }

    public void setFile(String file) {
        this.file = file;
    }

    public String getAlt() {
        return alt;
    }

    public void setAlt(String alt) {
        this.alt = alt;
    }

    public String getAuthor() {
        return author;
    }

    public void setAuthor(String author) {
        this.author = author;
    }

    public String getLicence() {
        return licence;
    }

    public void setLicence(String licence) {
        this.licence = licence;
    }

    public String getFocusX() {
        return focusX;
    }

    public void setFocusX(String focusX) {
        this.focusX = focusX;
    }

    public String getFocusY() {
        return focusY;
    }

    public void setFocusY(String focusY) {
        this.focusY = focusY;
    }
}
