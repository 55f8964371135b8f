package bg.glashatay.web.figures;

import bg.glashatay.domain.publishing.BodyMedia;
import bg.glashatay.domain.publishing.BodyPicture;
import bg.glashatay.domain.publishing.BodyVideo;
import bg.glashatay.domain.shared.Language;
import java.util.List;

/** What stands in a withdrawn page in place of its pictures and files, which are not public any more: a sentence. */
public final class WithdrawnFigures implements BodyMedia.Showing {

    private final FigureTexts texts;

    private WithdrawnFigures(Language language) {
        texts = new FigureTexts(language);
    }

    /** The body without its pictures. */
    public static String in(String body, Language language) {
        return BodyMedia.shown(body, new WithdrawnFigures(language));
    }

    /** What stands in place of the lead picture. */
    public static String leadPicture(Language language) {
        return new FigureTexts(language).instead("withdrawn.picture");
    }

    /** What stands in place of the list of files. */
    public static String files(Language language) {
        return new FigureTexts(language).instead("withdrawn.files");
    }

    @Override
    public String picture(BodyPicture picture) {
        return texts.instead("withdrawn.picture");
    }

    @Override
    public String gallery(String title, List<BodyPicture> pictures) {
        return texts.instead("withdrawn.gallery");
    }

    /** A link, and words that belong to the text. */
    @Override
    public String video(BodyVideo video) {
        return new VideoLink(video).element(texts);
    }
}
