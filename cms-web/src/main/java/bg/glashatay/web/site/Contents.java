package bg.glashatay.web.site;

import bg.glashatay.ejb.text.Outline;
import java.util.ArrayList;
import java.util.List;

/** The table of contents of a long page: its headings, those of the third level under the one before them. */
public record Contents(List<Part> parts) {

    /** With fewer headings a reader sees the whole without it. */
    private static final int FEWEST_HEADINGS = 3;

    /** Some three screens of a phone. */
    private static final int SHORTEST_TEXT = 2_000;

    public Contents {
        parts = List.copyOf(parts);
    }

    /** A heading, and those below it. */
    public record Part(String id, String text, List<Part> parts) {

        public Part {
            parts = List.copyOf(parts);
        }
    }

    /** The table for a body; empty where the page is short, or has too few headings. */
    static Contents of(Outline outline) {
        if (outline.headings().size() < FEWEST_HEADINGS || outline.length() < SHORTEST_TEXT) {
            return new Contents(List.of());
        }
        var parts = new ArrayList<Part>();
        for (var heading : outline.headings()) {
            var part = new Part(heading.id(), heading.text(), List.of());
            if (heading.level() == 2 || parts.isEmpty()) {
                parts.add(part);
            } else {
                var above = parts.remove(parts.size() - 1);
                var below = new ArrayList<>(above.parts());
                below.add(part);
                parts.add(new Part(above.id(), above.text(), below));
            }
        }
        return new Contents(parts);
    }
}
