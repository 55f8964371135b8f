package bg.glashatay.ejb.text;

import bg.glashatay.domain.publishing.BodyMedia;
import bg.glashatay.domain.publishing.BodyPicture;
import bg.glashatay.domain.publishing.BodyVideo;
import org.jsoup.nodes.Element;

/**
 * A body with lines of words in place of its pictures, galleries and videos, for whoever compares two of them: all that
 * is told of a picture is in its line, so that each change of it shows.
 */
public final class MediaLines {

    /** What the lines say, as plain text in the language of whoever reads them. */
    public interface Words {

        /** A picture, up to its caption, which follows. */
        String of(BodyPicture picture);

        /** The title of a gallery of so many pictures, whose lines follow. */
        String of(String title, int pictures);

        /** A video, whose transcript follows. */
        String of(BodyVideo video);
    }

    private MediaLines() {}

    /** The body, sanitised, with those lines. */
    public static String in(String body, Words words) {
        var root = HtmlPolicy.read(body);
        for (var figure : root.select("figure")) {
            var picture = BodyMedia.picturesIn(written(figure)).get(0);
            var line = line(words.of(picture));
            var caption = figure.selectFirst("> figcaption");
            if (caption != null) {
                line.appendText(" ").appendChildren(caption.childNodesCopy());
            }
            figure.replaceWith(line);
        }
        for (var gallery : root.select("div[data-gallery]")) {
            gallery.before(line(words.of(gallery.attr("data-gallery"), gallery.childrenSize())));
            gallery.unwrap();
        }
        for (var video : root.select("div[data-video]")) {
            video.before(line(words.of(BodyMedia.videosIn(written(video)).get(0))));
            video.unwrap();
        }
        return HtmlPolicy.write(root);
    }

    private static String written(Element block) {
        return HtmlPolicy.write(new Element("body").appendChild(block.clone()));
    }

    private static Element line(String words) {
        return new Element("p").appendText(words);
    }
}
