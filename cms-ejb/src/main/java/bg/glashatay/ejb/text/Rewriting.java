package bg.glashatay.ejb.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What became of a text's passages when it was written anew. Both texts are laid side by side, first line by line, then
 * word by word; a passage is where its words are. Words that were moved are looked for in what is new, never in what
 * stood there before: of two places with the same words, a passage keeps to its own.
 *
 * <p>Quotation marks, dashes and spaces are told apart by nobody who comments, so putting „ “, – or a no-break space in
 * place changes nothing here.
 */
public final class Rewriting {

    /** Where a passage is, in UTF-16 units. */
    public record Place(int start, int end) {}

    /** Lines, or words within what is not the same line by line, to compare; beyond that only whole quotes are found. */
    private static final int MOST = 8_000;

    /** With fewer of its letters left than this part, a passage is rather where all of them are. */
    private static final double HALF = 0.5;

    private static final Pattern LINES = Pattern.compile("[^\n]*\n|[^\n]+");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}\u00AD]+|\\X");

    /** A stretch of both texts. */
    private record Stretch(boolean same, int fromBefore, int toBefore, int fromAfter, int toAfter) {

        boolean covers(int start, int end) {
            return fromBefore <= start && end <= toBefore;
        }
    }

    private final String before;
    private final String after;
    private final Effort effort = new Effort();
    private final List<Stretch> words = new ArrayList<>();
    /** The same without what is alike by chance: "the" and "of" in one sentence that took another's place. */
    private final List<Stretch> meant;

    private Rewriting(String before, String after) {
        this.before = plain(before);
        this.after = plain(after);
        int old = 0;
        int fresh = 0;
        for (var lines : Alignment.of(parts(LINES, this.before), parts(LINES, this.after), MOST, effort)) {
            int oldLength = length(lines.before());
            int freshLength = length(lines.after());
            if (lines.same()) {
                words.add(new Stretch(true, old, old + oldLength, fresh, fresh + freshLength));
            } else {
                compareWords(lines.before(), lines.after(), old, fresh);
            }
            old += oldLength;
            fresh += freshLength;
        }
        meant = meant();
    }

    /** Lays two texts side by side. */
    public static Rewriting between(String before, String after) {
        return new Rewriting(before, after);
    }

    /**
     * Where a passage of the text before is in the text after: with what was written into it, and without what was
     * deleted of it. Empty where it was deleted altogether.
     *
     * @param prefix what stood before it, to tell moved passages with the same words apart
     * @param suffix what stood after it
     */
    public Optional<Place> find(int start, int end, String prefix, String suffix) {
        if (before.equals(after)) {
            return Optional.of(new Place(start, end));
        }
        var kept = kept(start, end);
        if (kept.isPresent() && leftOf(start, end) >= HALF) {
            return kept;
        }
        return moved(start, end, plain(prefix), plain(suffix)).or(() -> kept).or(() -> replaced(start, end));
    }

    /** From the first to the last of its characters that are still there. */
    private Optional<Place> kept(int start, int end) {
        if (leftOf(start, end) == 0 || isDeleted(start, end)) {
            return Optional.empty();
        }
        int from = -1;
        int to = -1;
        for (var stretch : meant) {
            int first = Math.max(start, stretch.fromBefore());
            int last = Math.min(end, stretch.toBefore());
            if (first >= last) {
                continue;
            }
            if (stretch.same()) {
                from = from < 0 ? stretch.fromAfter() + first - stretch.fromBefore() : from;
                to = stretch.fromAfter() + last - stretch.fromBefore();
            } else if (start <= stretch.fromBefore() && stretch.toBefore() <= end) {
                // what took the place of a part of the passage is a part of it
                from = from < 0 ? stretch.fromAfter() : from;
                to = stretch.toAfter();
            }
        }
        return trimmed(from, to);
    }

    /** How much of its letters is still there; of a passage without letters, how much of what can be seen. */
    private double leftOf(int start, int end) {
        boolean lettered = weight(before, start, end, true) > 0;
        int all = weight(before, start, end, lettered);
        int left = meant.stream()
                .filter(Stretch::same)
                .mapToInt(stretch -> weight(
                        before, Math.max(start, stretch.fromBefore()), Math.min(end, stretch.toBefore()), lettered))
                .sum();
        return all == 0 ? 0 : (double) left / all;
    }

    /**
     * Whether the passage lies in something that was deleted, if the deletion is read in another way: in "on A on B" it
     * is all the same whether "on A " or "A on " went.
     */
    private boolean isDeleted(int start, int end) {
        return meant.stream()
                .filter(stretch -> !stretch.same() && stretch.fromAfter() == stretch.toAfter())
                .anyMatch(stretch -> isWithin(start, end, stretch.fromBefore(), stretch.toBefore()));
    }

    private boolean isWithin(int start, int end, int from, int to) {
        int shift = 0;
        while (from + shift > start && before.charAt(from + shift - 1) == before.charAt(to + shift - 1)) {
            shift--;
        }
        while (to + shift < end && before.charAt(from + shift) == before.charAt(to + shift)) {
            shift++;
        }
        return from + shift <= start && end <= to + shift;
    }

    /** Its words in a place that is new, the one with the most of what stood around it. */
    private Optional<Place> moved(int start, int end, String prefix, String suffix) {
        var quote = before.substring(start, end);
        Optional<Place> best = Optional.empty();
        int most = -1;
        for (int at = after.indexOf(quote); at >= 0; at = after.indexOf(quote, at + 1)) {
            int around = shared(prefix, suffix, at, at + quote.length());
            if (around > most && isNew(at, at + quote.length())) {
                most = around;
                best = Optional.of(new Place(at, at + quote.length()));
            }
        }
        return best;
    }

    private boolean isNew(int start, int end) {
        return meant.stream()
                .filter(stretch -> !stretch.same())
                .anyMatch(stretch ->
                        weight(after, Math.max(start, stretch.fromAfter()), Math.min(end, stretch.toAfter()), false)
                                > 0);
    }

    private int shared(String prefix, String suffix, int start, int end) {
        int shared = 0;
        while (shared < Math.min(prefix.length(), start)
                && prefix.charAt(prefix.length() - 1 - shared) == after.charAt(start - 1 - shared)) {
            shared++;
        }
        int behind = 0;
        while (behind < Math.min(suffix.length(), after.length() - end)
                && suffix.charAt(behind) == after.charAt(end + behind)) {
            behind++;
        }
        return shared + behind;
    }

    /** Something else was written in exactly its place, as when a wrong date becomes the right one. */
    private Optional<Place> replaced(int start, int end) {
        return words.stream()
                .filter(stretch -> !stretch.same() && stretch.covers(start, end))
                .filter(stretch -> weight(before, stretch.fromBefore(), stretch.toBefore(), false)
                        == weight(before, start, end, false))
                .findFirst()
                .flatMap(stretch -> trimmed(stretch.fromAfter(), stretch.toAfter()));
    }

    private Optional<Place> trimmed(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isSpace(after.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(after.charAt(to - 1))) {
            to--;
        }
        return from < to ? Optional.of(new Place(from, to)) : Optional.empty();
    }

    private void compareWords(List<String> oldLines, List<String> freshLines, int oldStart, int freshStart) {
        int old = oldStart;
        int fresh = freshStart;
        var oldWords = parts(WORDS, String.join("", oldLines));
        var freshWords = parts(WORDS, String.join("", freshLines));
        for (var stretch : Alignment.of(oldWords, freshWords, MOST, effort)) {
            int oldEnd = old + length(stretch.before());
            int freshEnd = fresh + length(stretch.after());
            words.add(new Stretch(stretch.same(), old, oldEnd, fresh, freshEnd));
            old = oldEnd;
            fresh = freshEnd;
        }
    }

    /** Joins two replacements where what they share between them is less than what was replaced on either side. */
    private List<Stretch> meant() {
        var stretches = new ArrayList<>(words);
        int i = 1;
        while (i < stretches.size() - 1) {
            var earlier = stretches.get(i - 1);
            var shared = stretches.get(i);
            var later = stretches.get(i + 1);
            if (shared.same() && isChance(earlier, shared, later)) {
                stretches.subList(i - 1, i + 2).clear();
                stretches.add(
                        i - 1,
                        new Stretch(
                                false, earlier.fromBefore(), later.toBefore(), earlier.fromAfter(), later.toAfter()));
                i = Math.max(1, i - 2);
            } else {
                i++;
            }
        }
        return stretches;
    }

    private boolean isChance(Stretch earlier, Stretch shared, Stretch later) {
        int replaced = Math.min(replaced(earlier), replaced(later));
        return replaced > 0 && weight(before, shared.fromBefore(), shared.toBefore(), true) <= replaced;
    }

    /** How many letters took the place of how many others, the lesser of the two; none where there is nothing in common. */
    private int replaced(Stretch stretch) {
        return stretch.same()
                ? 0
                : Math.min(
                        weight(before, stretch.fromBefore(), stretch.toBefore(), true),
                        weight(after, stretch.fromAfter(), stretch.toAfter(), true));
    }

    private static int weight(String text, int from, int to, boolean letters) {
        int weight = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (letters ? Character.isLetterOrDigit(c) : !isSpace(c)) {
                weight++;
            }
        }
        return weight;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n';
    }

    private static List<String> parts(Pattern pattern, String text) {
        var parts = new ArrayList<String>();
        var found = pattern.matcher(text);
        while (found.find()) {
            parts.add(found.group());
        }
        return parts;
    }

    private static int length(List<String> parts) {
        return parts.stream().mapToInt(String::length).sum();
    }

    /** The text of the same length with one kind of space, of quotation mark and of dash. */
    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(plain(text.charAt(i)));
        }
        return plain.toString();
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u201E', '\u201C', '\u201D', '\u00AB', '\u00BB' -> '"';
            case '\u2018', '\u2019', '\u201A' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            default -> c != '\n' && (Character.isSpaceChar(c) || c == '\t') ? ' ' : c;
        };
    }
}
