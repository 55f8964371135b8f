package bg.glashatay.web.publishing;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.media.Frame;
import bg.glashatay.domain.publishing.BodyMedia;
import bg.glashatay.domain.publishing.BodyPicture;
import bg.glashatay.domain.publishing.BodyVideo;
import bg.glashatay.domain.publishing.ParticularField;
import bg.glashatay.ejb.media.MediaQueries;
import bg.glashatay.ejb.text.MediaLines;
import bg.glashatay.web.shared.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import org.omnifaces.util.Beans;

/** What a comparison says of the pictures, galleries and videos of a body: everything that readers are told. */
final class ComparedMedia implements MediaLines.Words {

    private static final String WORDS = "richtext";

    /** Letters of a hash that tell two files of one name apart. */
    private static final int SHORT = 8;

    private final Map<String, Asset> files;

    private ComparedMedia(Map<String, Asset> files) {
        this.files = files;
    }

    /** The body with a line for each of them; files that are gone are named by their hashes. */
    static String named(String body) {
        var pictures = BodyMedia.picturesIn(body);
        if (pictures.isEmpty() && BodyMedia.videosIn(body).isEmpty()) {
            return body;
        }
        var hashes = new HashSet<String>();
        pictures.forEach(picture -> hashes.add(picture.sha256()));
        return MediaLines.in(
                body, new ComparedMedia(Beans.getReference(MediaQueries.class).all(hashes)));
    }

    @Override
    public String of(BodyPicture picture) {
        var told = new ArrayList<String>();
        told.add(picture.alt()
                .map(alt ->
                        alt.isEmpty() ? Texts.of(WORDS, "compared.decorative") : Texts.of(WORDS, "compared.alt", alt))
                .orElseGet(() -> Texts.of(WORDS, "compared.undescribed")));
        if (!picture.author().isEmpty()) {
            told.add(Texts.of(WORDS, "compared.author", picture.author()));
        }
        if (!picture.licence().isEmpty()) {
            told.add(Texts.of(
                    WORDS,
                    "compared.licence",
                    ParticularWords.shown(ParticularField.LEAD_IMAGE_LICENCE, picture.licence())));
        }
        if (!picture.frame().equals(Frame.WHOLE)) {
            told.add(ParticularWords.shown(
                    ParticularField.LEAD_IMAGE_FRAME, picture.frame().label()));
        }
        var line = Texts.of(WORDS, "compared.picture", name(picture.sha256()), String.join("; ", told));
        return picture.caption().isEmpty() ? line : Texts.of(WORDS, "compared.captioned", line);
    }

    private String name(String sha256) {
        var file = files.get(sha256);
        var hash = sha256.substring(0, SHORT);
        return file == null ? hash : file.getFileName() + " [" + hash + "]";
    }

    @Override
    public String of(String title, int pictures) {
        return title.isEmpty() ? Texts.of(WORDS, "gallery.untitled") : Texts.of(WORDS, "gallery.titled", title);
    }

    @Override
    public String of(BodyVideo video) {
        var title = video.title().isEmpty() ? Texts.of(WORDS, "video.untitled") : video.title();
        var line = Texts.of(WORDS, "compared.video", title, video.address());
        return video.captioned() ? line + " · " + Texts.of(WORDS, "video.captions") : line;
    }
}
