package bg.glashatay.web.publishing;

import bg.glashatay.domain.publishing.ParticularField;
import bg.glashatay.ejb.publishing.MergedSave;
import bg.glashatay.ejb.text.HtmlPolicy;
import java.util.List;
import org.omnifaces.util.Beans;
import org.owasp.encoder.Encode;

/**
 * A field that two people changed, for one of them to choose.
 *
 * @param field its name, also the key of its label
 * @param base what both began with
 * @param theirs what is saved, with the difference from the base marked
 * @param mine what was typed, marked likewise
 */
public record ContestedField(String field, Version base, Version theirs, Version mine) {

    /**
     * One version of the field.
     *
     * @param inline a field of one line; safe HTML
     * @param lines the changed lines of a field of many; none for a field of one line
     * @param image the SHA-256 where the field is a picture, otherwise empty
     * @param alt what the picture is said to show; empty for nothing
     */
    public record Version(String inline, List<DifferenceLine> lines, String image, String alt) {}

    /** Whether it was written in the text's language; the words for anything else are the page's. */
    public boolean written() {
        return !field.equals("section")
                && ParticularField.named(field).map(ParticularWords::isWritten).orElse(true);
    }

    static ContestedField of(String field, MergedSave save, SectionNames sections) {
        var base = EditForm.of(save.base());
        return new ContestedField(
                field,
                whole(field, base, sections),
                changed(field, base, EditForm.of(save.theirs()), sections),
                changed(field, base, EditForm.of(save.mine()), sections));
    }

    private static Version changed(String field, EditForm base, EditForm version, SectionNames sections) {
        return FieldDifference.between(base, version, sections).stream()
                .filter(difference -> difference.field().equals(field))
                .findFirst()
                .map(difference -> new Version(
                        difference.inline(), difference.lines(), image(field, version), version.getLeadImageAlt()))
                // what no reader would notice, such as a space at the end of a line
                .orElseGet(() -> whole(field, version, sections));
    }

    private static Version whole(String field, EditForm form, SectionNames sections) {
        var text =
                switch (field) {
                    case "body" -> Beans.getReference(BlockNames.class).named(HtmlPolicy.sanitise(form.getBody()));
                    case "section" -> Encode.forHtml(sections.of(form.getSection()));
                    case AttachmentLines.FIELD ->
                        Encode.forHtml(String.join(" · ", AttachmentLines.named(form.getAttachments())));
                    default ->
                        Encode.forHtml(ParticularField.named(field)
                                .map(particular -> ParticularWords.shown(particular, form.text(field)))
                                .orElseGet(() -> form.text(field)));
                };
        return new Version(text, List.of(), image(field, form), form.getLeadImageAlt());
    }

    private static String image(String field, EditForm form) {
        return field.equals("leadImage") ? form.getLeadImage() : "";
    }
}
