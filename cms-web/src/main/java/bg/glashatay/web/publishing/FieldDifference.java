package bg.glashatay.web.publishing;

import java.util.List;

/**
 * A field of two texts, compared.
 *
 * @param field its name, also the key of its label
 * @param changed whether the two differ in it
 * @param number which of the page's changes it is as a whole, from 1; 0 where its lines are counted one by one
 * @param inline the words of a field of one line with what was added and removed marked; safe HTML
 * @param lines of a field of many, as many as are to be seen; none for a field of one line
 * @param pictures of a field that holds one
 */
public record FieldDifference(
        String field,
        boolean changed,
        int number,
        String inline,
        List<DifferenceLine> lines,
        List<ComparedPicture> pictures) {

    /** The fields that differ, in the order of the form. */
    static List<FieldDifference> between(EditForm before, EditForm after, SectionNames sections) {
        return Differences.between(before, after, sections, false).fields();
    }

    static FieldDifference of(String field, boolean changed, int number, String inline) {
        return new FieldDifference(field, changed, number, inline, List.of(), List.of());
    }

    /** Where links to the change lead; null where its lines are counted one by one, which Faces writes as no id. */
    public String anchor() {
        return number == 0 ? null : "change-" + number;
    }

    /** Whether it is a field of many lines. */
    public boolean isLong() {
        return !lines.isEmpty();
    }
}
