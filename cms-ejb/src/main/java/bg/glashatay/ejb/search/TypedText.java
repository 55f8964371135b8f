package bg.glashatay.ejb.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody typed into the search field. Nothing in it is an instruction: quotes hold words together, everything
 * else is words and what stands between them.
 *
 * @param text without what nobody can read, and not longer than is looked at
 * @param isCut whether more was typed than is looked at
 */
record TypedText(String text, boolean isCut) {

    /** Characters (code points) that are looked at; the longest title fits. */
    static final int LONGEST = 300;

    private static final Pattern QUOTE = Pattern.compile("[\"„“”‟«»″〝〞]");

    /** Controls, directions, halves of characters and characters that no alphabet has. */
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\s\\u00A0]+");

    static TypedText of(String typed) {
        var end = typed.codePointCount(0, typed.length()) > LONGEST
                ? typed.offsetByCodePoints(0, LONGEST)
                : typed.length();
        var read = UNREADABLE.matcher(typed.substring(0, end)).replaceAll(" ").strip();
        return new TypedText(Normalizer.normalize(read, Normalizer.Form.NFC), end < typed.length());
    }

    /** A stretch of it: words, or a phrase in quotes. */
    record Stretch(int start, String text, boolean isPhrase) {}

    List<Stretch> stretches() {
        var stretches = new ArrayList<Stretch>();
        var quote = QUOTE.matcher(text);
        int start = 0;
        boolean isPhrase = false;
        while (quote.find()) {
            add(stretches, start, quote.start(), isPhrase);
            start = quote.end();
            isPhrase = !isPhrase;
        }
        // a quote that is not closed holds nothing together
        add(stretches, start, text.length(), false);
        return stretches;
    }

    private void add(List<Stretch> stretches, int start, int end, boolean isPhrase) {
        var part = text.substring(start, end);
        if (!part.isBlank()) {
            stretches.add(new Stretch(start, part, isPhrase));
        }
    }
}
