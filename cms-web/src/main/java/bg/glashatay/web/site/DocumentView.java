package bg.glashatay.web.site;

import bg.glashatay.domain.publishing.BodyMedia;
import bg.glashatay.ejb.site.PublicDocument;
import bg.glashatay.ejb.site.PublicTag;
import bg.glashatay.ejb.text.Outline;
import bg.glashatay.ejb.text.Teaser;
import bg.glashatay.web.figures.Figure;
import bg.glashatay.web.figures.ShownFigures;
import bg.glashatay.web.figures.WithdrawnFigures;
import bg.glashatay.web.media.MediaAddress;
import bg.glashatay.web.shared.Bundle;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Feeds {@code document.xhtml}.
 *
 * @param media where pictures and files are for whoever looks at the page
 * @param contents the table of contents; without parts where the page needs none
 */
public record DocumentView(
        PublicDocument page,
        String media,
        Outline outline,
        Contents contents,
        List<EntryView> more,
        ParticularsView particulars) {

    private static final Pattern TABLE = Pattern.compile("<table\\b.*?</table>", Pattern.DOTALL);

    DocumentView(PublicDocument page) {
        this(page, page.preview().isPresent() ? MediaAddress.FOR_EDITORS : MediaAddress.PUBLIC);
    }

    /** With its pictures and files at another place than citizens find them. */
    DocumentView(PublicDocument page, String media) {
        this(page, media, Outline.of(page.body()));
    }

    private DocumentView(PublicDocument page, String media, Outline outline) {
        this(
                page,
                media,
                outline,
                Contents.of(outline),
                page.more().stream().map(EntryView::of).toList(),
                ParticularsView.of(page.particulars(), page.site().language(), media));
    }

    /** Whether it is for readers to judge: public, and not withdrawn. */
    public boolean isCurrent() {
        return page.preview().isEmpty() && page.withdrawal().isEmpty();
    }

    /** The lead; empty also where it is nothing but the beginning of the text, which stands right below. */
    public String lead() {
        return Teaser.isBeginning(page.lead(), page.body()) ? "" : page.lead();
    }

    /** The picture at its head with what is told of it; empty where there is none. */
    public String leadFigure() {
        var language = page.site().language();
        return page.image()
                .map(image -> isWithdrawn()
                        ? WithdrawnFigures.leadPicture(language)
                        : Figure.of(image, media).element("story-image", true, language))
                .orElse("");
    }

    private boolean isWithdrawn() {
        return page.withdrawal().isPresent();
    }

    /** Whether pictures can be looked at one after the other, for which there is a script. */
    public boolean isWithGallery() {
        return !isWithdrawn() && BodyMedia.hasGallery(page.body());
    }

    /** What stands in place of files that are not public any more; empty where they are, or there were none. */
    public String withdrawnFiles() {
        return isWithdrawn() && !particulars.files().isEmpty()
                ? WithdrawnFigures.files(page.site().language())
                : "";
    }

    /**
     * The text with its pictures, with headings that can be linked to, and each table in a frame of its own that scrolls by touch and by
     * keyboard on a narrow screen.
     */
    public String body() {
        var number = new int[] {0};
        var html = TABLE.matcher(outline.html()).replaceAll(table -> {
            number[0]++;
            var label = Bundle.of("site", page.site().language()).text("document.table", number[0]);
            return Matcher.quoteReplacement("<div class=\"table\" role=\"region\" aria-label=\"" + label
                    + "\" tabindex=\"0\">" + table.group() + "</div>");
        });
        var language = page.site().language();
        return isWithdrawn()
                ? WithdrawnFigures.in(html, language)
                : ShownFigures.in(
                        html, language, page.pictures(), media, page.image().isEmpty());
    }

    /** What the text is about, each with the list of what else is. */
    public List<PublicTag> tags() {
        return PublicTag.of(page.site().language(), page.tags());
    }

    /** What the strip above a preview says; empty on what really is public. */
    public String marker() {
        return page.preview()
                .map(state -> Bundle.of("site", page.site().language()).text("preview." + state.name()))
                .orElse("");
    }
}
