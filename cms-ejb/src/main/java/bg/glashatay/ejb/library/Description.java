package bg.glashatay.ejb.library;

import bg.glashatay.domain.media.Focus;
import bg.glashatay.domain.media.Licence;
import bg.glashatay.domain.publishing.Content;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.ejb.media.MediaService;
import bg.glashatay.ejb.text.PlainText;
import java.util.ArrayList;

/**
 * What somebody says of a file, as it was typed. Texts begin with it when they take the file; what they say then is theirs.
 *
 * @param alt what a picture shows
 * @param author who made it
 * @param licence the key of its licence; empty for none
 * @param focusX where the important place of a picture is, in per cent from the left
 * @param focusY likewise from the top
 */
public record Description(String alt, String author, String licence, int focusX, int focusY) {

    public Description {
        alt = PlainText.clean(alt == null ? "" : alt);
        author = PlainText.clean(author == null ? "" : author);
        licence = licence == null ? "" : licence.strip();
    }

    /** @throws ContentRejectedException with every issue found, not only the first */
    void mustStand() {
        var issues = new ArrayList<Issue>();
        if (alt.length() > Content.MAX_ALT) {
            issues.add(Issue.of("alt", "too-long", Content.MAX_ALT, alt.length()));
        }
        if (author.length() > MediaService.MAX_CREDIT) {
            issues.add(Issue.of("author", "too-long", MediaService.MAX_CREDIT, author.length()));
        }
        if (!licence.isEmpty() && Licence.ofKey(licence).isEmpty()) {
            issues.add(Issue.of("licence", "licence-unknown"));
        }
        if (!isPart(focusX) || !isPart(focusY)) {
            issues.add(Issue.of("focus", "focus-outside"));
        }
        ContentRejectedException.unlessEmpty(issues);
    }

    Licence licenceOrNull() {
        return Licence.ofKey(licence).orElse(null);
    }

    Focus focus() {
        return new Focus(focusX, focusY);
    }

    private static boolean isPart(int percent) {
        return percent >= 0 && percent <= 100;
    }
}
