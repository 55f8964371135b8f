package bg.glashatay.ejb.text;

import java.util.stream.Collectors;

/** Text without markup: fields of one line, and the words of a body. */
public final class PlainText {

    private PlainText() {}

    /**
     * What is kept of a field of one line (title, tag, alternative text): without characters that the database or XML
     * refuses and without bidi overrides; a run of ordinary white space is one space; no-break spaces stay, but not at
     * the ends.
     */
    public static String clean(String field) {
        return Characters.folded(Characters.allowed(field));
    }

    /** The same for a field of several lines: its line ends stay, and white space only where it can be seen. */
    public static String cleanLines(String field) {
        return Characters.allowed(field)
                .lines()
                .map(Characters::withoutTrailingSpace)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /**
     * The words of a piece of HTML: a line for every paragraph, heading, list item and table row (its cells parted by
     * " | "); markup that {@link HtmlPolicy} refuses is not there.
     */
    public static String of(String html) {
        return TextBlock.of(html).stream()
                .map(TextBlock::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
