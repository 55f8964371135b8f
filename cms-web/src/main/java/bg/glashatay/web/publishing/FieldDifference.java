package bg.glashatay.web.publishing;

import bg.glashatay.ejb.text.TextDiff;
import bg.glashatay.web.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.owasp.encoder.Encode;

/**
 * A field in which two texts differ.
 *
 * @param field its name, also the key of its label
 * @param inline the words of a field of one line with what was added and removed marked; safe HTML
 * @param blocks the changed lines of a field of many and their neighbours; safe HTML, none for a field of one line
 */
public record FieldDifference(String field, String inline, List<TextDiff.Block> blocks) {

    /** Unchanged lines shown before and after a changed one. */
    private static final int NEIGHBOURS = 1;

    /** The fields that differ, in the order of the form. */
    static List<FieldDifference> between(EditForm before, EditForm after, SectionNames sections) {
        var differences = new ArrayList<FieldDifference>();
        words("title", before.getTitle(), after.getTitle(), differences);
        words("slug", before.getSlug(), after.getSlug(), differences);
        words("lead", before.getLead(), after.getLead(), differences);
        lines("body", before.getBody(), after.getBody(), differences);
        words("section", sections.of(before.getSection()), sections.of(after.getSection()), differences);
        lines("tags", tags(before), tags(after), differences);
        words("leadImage", image(before), image(after), differences);
        words("leadImageAlt", before.getLeadImageAlt(), after.getLeadImageAlt(), differences);
        words("major", yesOrNo(before.isMajor()), yesOrNo(after.isMajor()), differences);
        words("changeNote", before.getChangeNote(), after.getChangeNote(), differences);
        return differences;
    }

    private static void words(String field, String before, String after, List<FieldDifference> differences) {
        if (!before.equals(after)) {
            differences.add(new FieldDifference(field, TextDiff.ofText(before, after), List.of()));
        }
    }

    private static void lines(String field, String before, String after, List<FieldDifference> differences) {
        var difference = TextDiff.ofHtml(before, after);
        if (difference.hasChanges()) {
            differences.add(new FieldDifference(field, "", difference.changes(NEIGHBOURS)));
        }
    }

    /** One to a line, so that a tag is the same one wherever it stands. */
    private static String tags(EditForm form) {
        return form.tagList().stream()
                .map(tag -> "<p>" + Encode.forHtml(tag) + "</p>")
                .collect(Collectors.joining());
    }

    /** Enough of the picture's name to see that it is another one. */
    private static String image(EditForm form) {
        var sha256 = form.getLeadImage();
        return sha256.isEmpty() ? "" : sha256.substring(0, Math.min(12, sha256.length()));
    }

    private static String yesOrNo(boolean value) {
        return Texts.of("publishing", value ? "yes" : "no");
    }
}
