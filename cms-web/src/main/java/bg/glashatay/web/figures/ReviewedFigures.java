package bg.glashatay.web.figures;

import bg.glashatay.domain.publishing.BodyMedia;
import bg.glashatay.domain.publishing.BodyPicture;
import bg.glashatay.domain.publishing.BodyVideo;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.media.StoredPicture;
import bg.glashatay.ejb.site.PublicImage;
import bg.glashatay.web.media.MediaAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.owasp.encoder.Encode;

/**
 * The pictures, galleries and videos of a text as those read it who judge it: with all that will only be heard. Words
 * that are none of the text's carry {@code data-comment-aid}, so that places in the text are counted without them.
 */
public final class ReviewedFigures implements BodyMedia.Showing {

    private final FigureTexts citizens;
    private final FigureTexts texts;
    private final Map<String, StoredPicture> files;

    private ReviewedFigures(Language text, Language desk, Map<String, StoredPicture> files) {
        this.citizens = new FigureTexts(text);
        this.texts = new FigureTexts(desk);
        this.files = files;
    }

    /**
     * The body with its pictures, as people at work find them.
     *
     * @param text the language of the body
     * @param desk that of the reader
     * @param files what the pictures are, by their hashes; one that is not among them was deleted
     */
    public static String in(String body, Language text, Language desk, Map<String, StoredPicture> files) {
        return BodyMedia.shown(body, new ReviewedFigures(text, desk, files));
    }

    /**
     * The lead picture of a text.
     *
     * @param decorates whether the text says that it needs no description
     */
    public static String lead(PublicImage image, boolean decorates, Language text, Language desk) {
        var alt = Optional.of(image.alt()).filter(told -> decorates || !told.isEmpty());
        return new ReviewedFigures(text, desk, Map.of()).reviewed(Figure.of(image, MediaAddress.FOR_EDITORS), alt);
    }

    /** What stands in place of a picture that was deleted. */
    public static String deleted(Language desk) {
        return new ReviewedFigures(desk, desk, Map.of()).aid(new FigureTexts(desk).html("deleted.picture"));
    }

    @Override
    public String picture(BodyPicture picture) {
        var file = files.get(picture.sha256());
        return file == null
                ? "<figure class=\"reading-picture\">" + aid(texts.html("deleted.picture"))
                        + captioned(picture.caption()) + "</figure>"
                : reviewed(Figure.of(picture, file, MediaAddress.FOR_EDITORS), picture.alt());
    }

    private String reviewed(Figure figure, Optional<String> alt) {
        var picture = figure.picture();
        // what it shows stands beside it to be judged, so it is not said twice
        var shown = new Picture(picture.file(), picture.frame(), "", MediaAddress.FOR_EDITORS);
        var credit = figure.credit(citizens);
        return "<div class=\"reading-picture\"><figure>" + shown.element(PicturePlace.TEXT, false)
                + captioned(figure.caption()) + "</figure>"
                + (credit.isEmpty() ? "" : "<p data-comment-aid=\"true\">" + credit + "</p>") + aid(described(alt))
                + "</div>";
    }

    private static String captioned(String caption) {
        return caption.isEmpty() ? "" : "<figcaption>" + caption + "</figcaption>";
    }

    private String described(Optional<String> alt) {
        if (alt.isEmpty()) {
            return texts.html("reading.undescribed");
        }
        return alt.get().isEmpty()
                ? texts.html("reading.decorative")
                : texts.html("reading.alt") + " <span lang=\""
                        + citizens.language().code() + "\">" + Encode.forHtmlContent(alt.get()) + "</span>";
    }

    @Override
    public String gallery(String title, List<BodyPicture> pictures) {
        var html = new StringBuilder("<div class=\"reading-gallery\">");
        html.append(aid(texts.html("reading.gallery", pictures.size())
                + (title.isEmpty()
                        ? ""
                        : ": <span lang=\"" + citizens.language().code() + "\">" + Encode.forHtmlContent(title)
                                + "</span>")));
        pictures.forEach(picture -> html.append(picture(picture)));
        return html.append("</div>").toString();
    }

    @Override
    public String video(BodyVideo video) {
        var link = new VideoLink(video);
        return "<div class=\"reading-video\"><p data-comment-aid=\"true\">" + link.link() + "</p>"
                + aid(link.about(texts)) + video.transcript() + "</div>";
    }

    private String aid(String html) {
        return "<p class=\"reading-media-note\" data-comment-aid=\"true\" lang=\""
                + texts.language().code() + "\">" + html + "</p>";
    }
}
