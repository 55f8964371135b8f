package bg.glashatay.web.site;

import bg.glashatay.ejb.site.PublicDocument;
import bg.glashatay.ejb.site.PublicTag;
import bg.glashatay.ejb.text.Outline;
import bg.glashatay.web.media.MediaAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Feeds {@code document.xhtml}.
 *
 * @param contents the table of contents; without parts where the page needs none
 */
public record DocumentView(
        PublicDocument page,
        Outline outline,
        Contents contents,
        Optional<Picture> picture,
        List<EntryView> more,
        ParticularsView particulars) {

    private static final Pattern TABLE = Pattern.compile("<table\\b.*?</table>", Pattern.DOTALL);

    DocumentView(PublicDocument page) {
        this(page, page.preview().isPresent() ? MediaAddress.FOR_EDITORS : MediaAddress.PUBLIC);
    }

    /** With its picture and files at another place than citizens find them. */
    DocumentView(PublicDocument page, String pictures) {
        this(page, pictures, Outline.of(page.body()));
    }

    private DocumentView(PublicDocument page, String pictures, Outline outline) {
        this(
                page,
                outline,
                Contents.of(outline),
                page.image().map(image -> Picture.under(pictures, image)),
                page.more().stream().map(EntryView::of).toList(),
                ParticularsView.of(page.particulars(), page.site().language(), pictures));
    }

    /** Whether it is for readers to judge: public, and not withdrawn. */
    public boolean isCurrent() {
        return page.preview().isEmpty() && page.withdrawal().isEmpty();
    }

    /**
     * The text, with headings that can be linked to, and each table in a frame of its own that scrolls by touch and by
     * keyboard on a narrow screen.
     */
    public String body() {
        var number = new int[] {0};
        return TABLE.matcher(outline.html()).replaceAll(table -> {
            number[0]++;
            var label = SiteTexts.of(page.site().language(), "document.table", number[0]);
            return Matcher.quoteReplacement("<div class=\"table\" role=\"region\" aria-label=\"" + label
                    + "\" tabindex=\"0\">" + table.group() + "</div>");
        });
    }

    /** What the text is about, each with the list of what else is. */
    public List<PublicTag> tags() {
        return PublicTag.of(page.site().language(), page.tags());
    }

    /** What the strip above a preview says; empty on what really is public. */
    public String marker() {
        return page.preview()
                .map(state -> SiteTexts.of(page.site().language(), "preview." + state.name()))
                .orElse("");
    }
}
