package bg.glashatay.ejb.text;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/** Something that is true of a stretch of text: it is strong, it is a link, it is in another language. */
record Mark(String tag, SortedMap<String, String> attributes) {

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

    /** The marks with this one inside them. A text has only one mark of a kind: the innermost link, the innermost language. */
    List<Mark> innermostOf(List<Mark> marks) {
        if (marks.contains(this)) {
            return marks;
        }
        var all = new ArrayList<>(marks);
        all.removeIf(mark -> mark.tag.equals(tag));
        all.add(this);
        return List.copyOf(all);
    }

    Element element() {
        var element = new Element(tag);
        attributes.forEach(element::attr);
        return element;
    }
}
