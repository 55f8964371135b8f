package bg.glashatay.web.figures;

import bg.glashatay.domain.publishing.BodyVideo;
import java.util.regex.Pattern;
import org.owasp.encoder.Encode;

/**
 * A link to a video elsewhere: nothing of that place is on our page, so it learns of a reader only when the link is
 * followed, and not from where.
 */
record VideoLink(BodyVideo video) {

    private static final Pattern HOST = Pattern.compile("https://(?:www\\.)?([^/?#:]+).*", Pattern.DOTALL);

    /** Its words, for whoever cannot see or hear it, stand below and can be opened. */
    String element(FigureTexts texts) {
        var transcript = video.transcript().isEmpty()
                ? ""
                : "<details class=\"transcript\"><summary>" + texts.html("video.transcript") + "</summary>"
                        + video.transcript() + "</details>";
        return "<div class=\"video\"><p class=\"video-title\">" + link() + "</p><p class=\"video-about\">"
                + about(texts) + "</p>" + transcript + "</div>";
    }

    String link() {
        var title = video.title().isEmpty() ? video.address() : video.title();
        return "<a href=\"" + Encode.forHtmlAttribute(video.address()) + "\" rel=\"noopener noreferrer\">"
                + Encode.forHtmlContent(title) + "</a>";
    }

    /** Where it opens, and whether it has subtitles. */
    String about(FigureTexts texts) {
        return texts.html("video.where", host()) + (video.captioned() ? " " + texts.html("video.captions") : "");
    }

    private String host() {
        var parts = HOST.matcher(video.address());
        return parts.matches() ? parts.group(1) : video.address();
    }
}
