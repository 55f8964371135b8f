package bg.glashatay.domain.publishing;

import bg.glashatay.domain.media.Frame;
import bg.glashatay.domain.shared.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pictures and videos in a body, in exactly the form that the sanitiser writes. */
public final class BodyMedia {

    /** Within an attribute the sanitiser leaves neither quotation marks nor the signs of a tag. */
    private static final String VALUE = "\"([^\"<]*)\"";

    private static final Pattern PICTURE = Pattern.compile("<figure data-picture=\"(" + Sha256.FORM + ")\""
            + "(?: data-frame=" + VALUE + ")?(?: data-author=" + VALUE + ")?(?: data-licence=" + VALUE + ")?>"
            + "<img(?: alt=" + VALUE + ")?>(?:<figcaption>(.*?)</figcaption>)?</figure>");

    private static final Pattern VIDEO = Pattern.compile(
            "<div data-video=" + VALUE + "(?: data-title=" + VALUE + ")?( data-captions=\"true\")?>(.*?)</div>",
            Pattern.DOTALL);

    /** Each of them as a whole: none stands within another but the pictures of a gallery. */
    private static final Pattern ANY = Pattern.compile(
            "<div data-gallery=" + VALUE + ">(.*?)</div>|<div data-video=.*?</div>|<figure data-picture=.*?</figure>",
            Pattern.DOTALL);

    private BodyMedia() {}

    /** What is read in place of each of them, as HTML. */
    public interface Showing {

        String picture(BodyPicture picture);

        /** @param title empty for none */
        String gallery(String title, List<BodyPicture> pictures);

        String video(BodyVideo video);
    }

    /** The sanitised body with other HTML in place of its pictures, galleries and videos. */
    public static String shown(String body, Showing showing) {
        return ANY.matcher(body).replaceAll(found -> Matcher.quoteReplacement(shown(found, showing)));
    }

    private static String shown(MatchResult found, Showing showing) {
        if (found.group(1) != null) {
            return showing.gallery(unescaped(found.group(1)), picturesIn(found.group(2)));
        }
        return Stream.concat(
                        picturesIn(found.group()).stream().map(showing::picture),
                        videosIn(found.group()).stream().map(showing::video))
                .collect(Collectors.joining());
    }

    /** Whether several pictures stand together in it. */
    public static boolean hasGallery(String body) {
        return body.contains("<div data-gallery=");
    }

    /** All pictures, those of galleries among them, in their order. */
    public static List<BodyPicture> picturesIn(String body) {
        var pictures = new ArrayList<BodyPicture>();
        for (var found = PICTURE.matcher(body); found.find(); ) {
            pictures.add(new BodyPicture(
                    found.group(1),
                    Frame.ofLabel(text(found, 2)).orElse(Frame.WHOLE),
                    Optional.ofNullable(found.group(5)).map(BodyMedia::unescaped),
                    text(found, 3),
                    text(found, 4),
                    Objects.requireNonNullElse(found.group(6), "")));
        }
        return pictures;
    }

    public static List<BodyVideo> videosIn(String body) {
        var videos = new ArrayList<BodyVideo>();
        for (var found = VIDEO.matcher(body); found.find(); ) {
            videos.add(new BodyVideo(text(found, 1), text(found, 2), found.group(3) != null, found.group(4)));
        }
        return videos;
    }

    /** The sanitised body with another picture wherever one stands; all that is told of it stays. */
    static String replaced(String body, String sha256, String replacement) {
        // no sign of a tag stands in a text or an attribute, so that this begins a picture and nothing else
        return body.replace("<figure data-picture=\"" + sha256 + "\"", "<figure data-picture=\"" + replacement + "\"");
    }

    private static String text(Matcher found, int group) {
        return unescaped(Objects.requireNonNullElse(found.group(group), ""));
    }

    private static String unescaped(String value) {
        return value.replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
