package bg.glashatay.web.figures;

import bg.glashatay.domain.media.Licence;
import bg.glashatay.domain.publishing.BodyMedia;
import bg.glashatay.domain.publishing.BodyPicture;
import bg.glashatay.domain.publishing.BodyVideo;
import bg.glashatay.domain.publishing.Content;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.media.StoredPicture;
import java.util.List;
import java.util.Map;
import org.owasp.encoder.Encode;

/** The pictures, galleries and videos of one page as its readers see them. */
public final class ShownFigures implements BodyMedia.Showing {

    /** Characters of a body; further down a first picture is below the fold. */
    private static final int IN_SIGHT = 600;

    private final Language language;
    private final FigureTexts texts;
    private final Map<String, StoredPicture> files;
    private final String prefix;
    private boolean inSight;
    private int galleries;

    private ShownFigures(Language language, Map<String, StoredPicture> files, String prefix, boolean inSight) {
        this.language = language;
        this.texts = new FigureTexts(language);
        this.files = files;
        this.prefix = prefix;
        this.inSight = inSight;
    }

    /**
     * The body with its pictures.
     *
     * @param files what the pictures are, by their hashes; one that is not among them was deleted
     * @param prefix under which whoever reads it finds them
     * @param first whether no other picture stands above the body
     */
    public static String in(
            String body, Language language, Map<String, StoredPicture> files, String prefix, boolean first) {
        int place = body.indexOf("<figure data-picture=");
        boolean inSight = first && place >= 0 && place < IN_SIGHT;
        return BodyMedia.shown(body, new ShownFigures(language, files, prefix, inSight));
    }

    @Override
    public String picture(BodyPicture picture) {
        var file = files.get(picture.sha256());
        if (file == null) {
            return texts.instead("deleted.picture");
        }
        boolean atOnce = inSight;
        inSight = false;
        return Figure.of(picture, file, prefix).element("picture", atOnce, language);
    }

    /** A list that needs no script: each picture leads to a large copy of itself. */
    @Override
    public String gallery(String title, List<BodyPicture> pictures) {
        galleries++;
        var id = "gallery-" + galleries;
        var html = new StringBuilder("<div class=\"gallery\" data-close=\"" + texts.html("gallery.close")
                + "\" data-previous=\"" + texts.html("gallery.previous") + "\" data-next=\""
                + texts.html("gallery.next") + "\">");
        if (title.isEmpty()) {
            html.append("<ul aria-label=\"").append(texts.html("gallery")).append("\">");
        } else {
            html.append("<p class=\"gallery-title\" id=\"" + id + "\">")
                    .append(Encode.forHtmlContent(title))
                    .append("</p><ul aria-labelledby=\"" + id + "\">");
        }
        var credit = commonCredit(pictures);
        for (int i = 0; i < pictures.size(); i++) {
            var position = texts.of("gallery.position", i + 1, pictures.size());
            html.append("<li>")
                    .append(inGallery(pictures.get(i), position, credit.isEmpty()))
                    .append("</li>");
        }
        html.append("</ul>");
        if (!credit.isEmpty()) {
            html.append("<p class=\"gallery-credit\">").append(credit).append("</p>");
        }
        return html.append("</div>").toString();
    }

    /** Author and licence of all pictures where these are the same, to be said once; otherwise empty. */
    private String commonCredit(List<BodyPicture> pictures) {
        var credits = pictures.stream()
                .map(picture -> Figure.credit(picture.author(), Licence.ofKey(picture.licence()), texts))
                .distinct()
                .toList();
        return credits.size() == 1 ? credits.get(0) : "";
    }

    /** The attributes are for the script that opens the large copies over the page. */
    private String inGallery(BodyPicture picture, String position, boolean withCredit) {
        var file = files.get(picture.sha256());
        if (file == null) {
            return texts.instead("deleted.picture");
        }
        var figure = Figure.of(picture, file, prefix);
        var large = figure.picture();
        // a link has to have a name, even where the picture only decorates
        var name = large.alt().isEmpty() ? position : large.alt();
        var small = new Picture(file, picture.frame().in(Content.LISTED), name, prefix);
        return "<figure><a href=\"" + large.largest() + "\" data-position=\"" + Encode.forHtmlAttribute(position)
                + "\" data-alt=\"" + Encode.forHtmlAttribute(large.alt()) + "\" data-sources=\"" + large.sources()
                + "\""
                + large.sourcesAsWebP()
                        .map(webp -> " data-webp=\"" + webp + "\"")
                        .orElse("")
                + " data-width=\"" + large.width() + "\" data-height=\"" + large.height() + "\">"
                + small.element(PicturePlace.GALLERY, false) + "</a>" + figure.words(texts, withCredit) + "</figure>";
    }

    @Override
    public String video(BodyVideo video) {
        return new VideoLink(video).element(texts);
    }
}
