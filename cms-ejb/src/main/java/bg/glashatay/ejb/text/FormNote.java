package bg.glashatay.ejb.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jsoup.nodes.Element;

/**
 * That the form of a text changed, with what it was and what it is now; either is empty where there is nothing to say.
 */
record FormNote(FormChange change, String before, String after) {

    private static FormNote of(FormChange change) {
        return new FormNote(change, "", "");
    }

    /** What changed between the marks of words that stayed. */
    static List<FormNote> between(List<Element> before, List<Element> after) {
        var notes = new ArrayList<FormNote>();
        link(mark("a", before), mark("a", after), notes);
        come("strong", FormChange.STRONG_ADDED, FormChange.STRONG_REMOVED, before, after, notes);
        come("em", FormChange.EMPHASIS_ADDED, FormChange.EMPHASIS_REMOVED, before, after, notes);
        come("sup", FormChange.SUPERSCRIPT_ADDED, FormChange.SUPERSCRIPT_REMOVED, before, after, notes);
        come("sub", FormChange.SUBSCRIPT_ADDED, FormChange.SUBSCRIPT_REMOVED, before, after, notes);
        differs(FormChange.LANGUAGE, attribute("span", "lang", before), attribute("span", "lang", after), notes);
        return notes;
    }

    /** What changed about the line itself, as its place among the elements tells. */
    static List<FormNote> between(LineForm before, LineForm after, DiffWords words) {
        var notes = new ArrayList<FormNote>();
        if (before.kind() != after.kind()) {
            notes.add(new FormNote(FormChange.KIND, words.of(before.kind()), words.of(after.kind())));
        } else {
            differs(FormChange.LEVEL, before, after, LineForm::depth, notes);
            differs(FormChange.START, before, after, LineForm::start, notes);
            differs(FormChange.CELLS, before, after, LineForm::cells, notes);
            differs(FormChange.HEADERS, before, after, LineForm::headers, notes);
            if (!before.spans().equals(after.spans()) && before.cells() == after.cells()) {
                notes.add(of(FormChange.SPANS));
            }
            if (before.quoted() != after.quoted()) {
                notes.add(of(after.quoted() ? FormChange.QUOTE_ADDED : FormChange.QUOTE_REMOVED));
            }
        }
        differs(FormChange.LANGUAGE, before.language(), after.language(), notes);
        if (notes.isEmpty() && !before.equals(after)) {
            notes.add(of(FormChange.OTHER));
        }
        return notes;
    }

    /** Writes the note at the end of the element, what was and what is as deleted and inserted. */
    void write(Element to, DiffWords words) {
        to.appendText(words.of(change));
        if (!before.isEmpty() || !after.isEmpty()) {
            to.appendText(": ");
        }
        if (!before.isEmpty()) {
            new MarkedWords(words).removed(to, place -> place.appendText(before));
        }
        if (!before.isEmpty() && !after.isEmpty()) {
            to.appendText(" ");
        }
        if (!after.isEmpty()) {
            new MarkedWords(words).added(to, place -> place.appendText(after));
        }
    }

    private static void link(Optional<Element> before, Optional<Element> after, List<FormNote> notes) {
        var from = before.map(link -> link.attr("href")).orElse("");
        var to = after.map(link -> link.attr("href")).orElse("");
        if (before.isEmpty() && after.isPresent()) {
            notes.add(new FormNote(FormChange.LINK_ADDED, "", to));
        } else if (before.isPresent() && after.isEmpty()) {
            notes.add(new FormNote(FormChange.LINK_REMOVED, from, ""));
        } else {
            differs(FormChange.LINK_CHANGED, from, to, notes);
            differs(
                    FormChange.LINK_TITLE,
                    before.map(link -> link.attr("title")).orElse(""),
                    after.map(link -> link.attr("title")).orElse(""),
                    notes);
        }
    }

    private static void come(
            String tag,
            FormChange added,
            FormChange removed,
            List<Element> before,
            List<Element> after,
            List<FormNote> notes) {
        boolean was = mark(tag, before).isPresent();
        boolean is = mark(tag, after).isPresent();
        if (was != is) {
            notes.add(of(is ? added : removed));
        }
    }

    private static void differs(
            FormChange change, LineForm before, LineForm after, ToIntFunction<LineForm> of, List<FormNote> notes) {
        if (of.applyAsInt(before) != of.applyAsInt(after)) {
            notes.add(
                    new FormNote(change, String.valueOf(of.applyAsInt(before)), String.valueOf(of.applyAsInt(after))));
        }
    }

    private static void differs(FormChange change, String before, String after, List<FormNote> notes) {
        if (!before.equals(after)) {
            notes.add(new FormNote(change, before, after));
        }
    }

    private static Optional<Element> mark(String tag, List<Element> marks) {
        return marks.stream().filter(mark -> mark.nameIs(tag)).findFirst();
    }

    private static String attribute(String tag, String name, List<Element> marks) {
        return mark(tag, marks).map(mark -> mark.attr(name)).orElse("");
    }
}
