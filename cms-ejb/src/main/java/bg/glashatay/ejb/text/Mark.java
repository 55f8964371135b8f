package bg.glashatay.ejb.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/** Something that is true of a stretch of text: it is strong, it is a link, it is in another language. */
record Mark(String tag, SortedMap<String, String> attributes) {

    /** Outermost first, as the editor writes them, so that one content has one form. */
    private static final List<String> KINDS = List.of("a", "span", "strong", "em", "sup");

    static Mark of(String tag) {
        return new Mark(tag, new TreeMap<>());
    }

    static Mark of(String tag, String name, String value) {
        return of(tag).with(name, value);
    }

    /** The mark with one more attribute, unless that is empty. */
    Mark with(String name, String value) {
        var more = new TreeMap<>(attributes);
        if (!value.isEmpty()) {
            more.put(name, value);
        }
        return new Mark(tag, more);
    }

    /**
     * The marks with this one added, in canonical order. A text has only one mark of a kind: the innermost link, the
     * innermost language, raised or lowered.
     */
    List<Mark> addedTo(List<Mark> marks) {
        var all = new ArrayList<>(marks);
        all.removeIf(mark -> mark.kind() == kind());
        all.add(this);
        all.sort(Comparator.comparing(Mark::kind));
        return List.copyOf(all);
    }

    private int kind() {
        return tag.equals("sub") ? KINDS.indexOf("sup") : KINDS.indexOf(tag);
    }

    Element element() {
        var element = new Element(tag);
        attributes.forEach(element::attr);
        return element;
    }
}
