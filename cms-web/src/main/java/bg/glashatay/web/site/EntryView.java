package bg.glashatay.web.site;

import bg.glashatay.ejb.site.PublicEntry;
import bg.glashatay.ejb.site.PublicImage;
import bg.glashatay.web.figures.Picture;
import bg.glashatay.web.figures.PicturePlace;
import bg.glashatay.web.media.MediaAddress;

/** A row of a list with its picture ready for the page: as it is cut where it stands beside others. */
public record EntryView(PublicEntry entry) {

    static EntryView of(PublicEntry entry) {
        return new EntryView(entry);
    }

    public boolean hasPicture() {
        return entry.image().isPresent();
    }

    /**
     * The element of a row that has a picture. It says nothing that the heading does not say.
     *
     * @param first whether the row is the first of its list
     */
    public String picture(boolean first) {
        return shown("").element(PicturePlace.ROW, first);
    }

    /** That of the lead story. */
    public String frontPicture() {
        return shown(image().alt()).element(PicturePlace.FRONT, true);
    }

    /** Which part of it stays in sight where it is cut once more, for a wide window: the word of the style sheet. */
    public String frontFocus() {
        int down = image().frame().focus().y();
        if (down < 34) {
            return "front-picture-top";
        }
        return down > 66 ? "front-picture-bottom" : "";
    }

    private Picture shown(String alt) {
        return new Picture(image().file(), image().listed(), alt, MediaAddress.PUBLIC);
    }

    private PublicImage image() {
        return entry.image().orElseThrow();
    }
}
