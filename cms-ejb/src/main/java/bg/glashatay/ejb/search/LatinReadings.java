package bg.glashatay.ejb.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Bulgarian typed in Latin letters, read back: by the Transliteration Act (obshtina, targovishte) and in the ways of those
 * who have no Bulgarian keyboard (obstina, 4isto, 6umen, qbylka).
 */
final class LatinReadings {

    /** Letters, then what they may stand for; a digit says how unusual that is, none that it is the law's. */
    private static final String[] LETTERS = {
        "sht щ шт1",
        "shch щ1",
        "sh ш сх2",
        "st ст щ2",
        "ch ч цх3",
        "zh ж зх2",
        "ts ц тс1",
        "tz ц тз1",
        "kh х1 кх1",
        "ck цк1 к1",
        "ph пх1 ф2",
        "th тх1 т2",
        "ya я йа2",
        "yu ю йу2",
        "yo йо ьо1",
        "ia ия иа1 я2",
        "iu иу ю1",
        "io ио ьо1",
        "ja я1 жа1",
        "ju ю1 жу1",
        "jo йо1 ьо1 жо1",
        "oo оо у2",
        "ee ее и2",
        "a а ъ1 я3",
        "b б",
        "c ц1 к1 ч2",
        "d д",
        "e е",
        "f ф",
        "g г",
        "h х",
        "i и й2",
        "j ж1 й1 дж2",
        "k к",
        "l л",
        "m м",
        "n н",
        "o о",
        "p п",
        "q я1",
        "r р",
        "s с ш2",
        "t т",
        "u у ъ1",
        "v в ж3",
        "w в1 ш3",
        "x х1 кс1",
        "y й ъ1 и1 ь2",
        "z з ж2",
        "6t щ шт1",
        "4 ч1",
        "6 ш1"
    };

    private static final Map<String, List<Reading>> READINGS = readings();

    private static final int LONGEST_LETTERS = 4;
    private static final int LONGEST_WORD = 30;

    /** Readings looked up in the dictionary at most, so that a word made of nothing but doubtful letters costs little. */
    private static final int TRIED = 300;

    private static final int UNUSUAL_AT_MOST = 5;
    private static final int KNOWN_KEPT = 4;
    private static final int UNKNOWN_KEPT = 6;

    private record Reading(String cyrillic, int unusual) {}

    private LatinReadings() {}

    /**
     * The Bulgarian words that this may be, the likeliest first: those that the dictionary knows, or else knows
     * the end of, or else a few that would sound like it. Empty for what is no word of Latin letters, with 4 for ч and 6 for ш among them.
     */
    static List<String> of(String word) {
        var letters = word.chars().filter(LookAlikes::isLatin).count();
        if (letters == 0 || word.length() < 2 || word.length() > LONGEST_WORD || !word.matches("[a-z46]+")) {
            return List.of();
        }
        var tried = new LinkedHashSet<String>();
        for (int unusual = 0; unusual <= UNUSUAL_AT_MOST && tried.size() < TRIED; unusual++) {
            read(word, 0, unusual, new StringBuilder(), tried);
        }
        var known = kept(tried, LatinReadings::isWord, KNOWN_KEPT);
        if (known.isEmpty()) {
            known = kept(tried, BulgarianForms::knowsTheEndOf, KNOWN_KEPT);
        }
        return known.isEmpty() && letters == word.length() ? kept(tried, any -> true, UNKNOWN_KEPT) : known;
    }

    private static List<String> kept(Set<String> readings, Predicate<String> those, int atMost) {
        return readings.stream().filter(those).limit(atMost).toList();
    }

    private static boolean isWord(String reading) {
        return BulgarianForms.knows(reading)
                || StopWords.has(reading)
                || Abbreviations.phrase(reading) != null
                || !Abbreviations.inFull(reading).equals(reading);
    }

    /** Adds the readings that are exactly so unusual. */
    private static void read(String word, int from, int unusual, StringBuilder read, Set<String> found) {
        if (found.size() >= TRIED) {
            return;
        }
        if (from == word.length()) {
            if (unusual == 0) {
                found.add(read.toString());
            }
            return;
        }
        var length = Math.min(LONGEST_LETTERS, word.length() - from);
        while (length > 1 && !READINGS.containsKey(word.substring(from, from + length))) {
            length--;
        }
        for (var reading : READINGS.get(word.substring(from, from + length))) {
            if (reading.unusual() <= unusual) {
                var before = read.length();
                read.append(reading.cyrillic());
                read(word, from + length, unusual - reading.unusual(), read, found);
                read.setLength(before);
            }
        }
    }

    private static Map<String, List<Reading>> readings() {
        var readings = new LinkedHashMap<String, List<Reading>>();
        for (var line : LETTERS) {
            var parts = line.split(" ");
            var list = new ArrayList<Reading>();
            Arrays.stream(parts).skip(1).forEach(part -> {
                var digit = part.charAt(part.length() - 1);
                list.add(
                        Character.isDigit(digit)
                                ? new Reading(part.substring(0, part.length() - 1), digit - '0')
                                : new Reading(part, 0));
            });
            readings.put(parts[0], list);
        }
        return readings;
    }
}
