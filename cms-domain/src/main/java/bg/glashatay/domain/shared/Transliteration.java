package bg.glashatay.domain.shared;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Bulgarian names in Latin letters, by the Transliteration Act (Закон за транслитерацията, ДВ, бр. 19 от 2009 г.), the
 * "Streamlined System": Търговище → Targovishte, София → Sofia, България → Bulgaria.
 *
 * <p>Cyrillic letters that are not in the Bulgarian alphabet are outside the Act; they are read as the Latin form of
 * their own language has them, without accents (Ukrainian, Serbian, Macedonian), or as a Bulgarian would say them.
 */
public final class Transliteration {

    private static final Map<Character, String> LETTERS = new HashMap<>();

    /** Grave and acute accents that no composed letter took in: they would cut a word in two. */
    private static final Pattern LOOSE_STRESS = Pattern.compile("[\\u0300\\u0301]");

    static {
        // Art. 4 of the Act
        letters("а a  б b  в v  г g  д d  е e  ж zh  з z  и i  й y  к k  л l  м m  н n  о o  п p");
        letters("р r  с s  т t  у u  ф f  х h  ц ts  ч ch  ш sh  щ sht  ъ a  ь y  ю yu  я ya");
        // The stressed pronoun ѝ and the other stressed vowels that Unicode has as one character
        letters("ѝ i  ѐ e");
        // Russian and Belarusian; Ukrainian; Serbian; Macedonian; Bulgarian before 1945
        letters("ё yo  ы y  э e  ў u");
        letters("є ye  і i  ї yi  ґ g");
        letters("ј j  љ lj  њ nj  ћ c  ђ dj  џ dz");
        letters("ѓ gj  ќ kj  ѕ dz");
        letters("ѣ ya  ѫ a  ѭ ya  ѳ f  ѵ i");
    }

    private Transliteration() {}

    /**
     * The text with its Cyrillic letters in Latin, case kept ("Щърков" → "Shtarkov", "ЩЪРКОВ" → "SHTARKOV"). Other
     * characters stay as they are, but that the text is composed (NFC) and loose stress marks are dropped.
     */
    public static String latin(String text) {
        var source = LOOSE_STRESS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("");
        var latin = new StringBuilder(source.length() + 16);
        int at = 0;
        while (at < source.length()) {
            int end = endOfWord(source, at);
            if (end > at) {
                word(source.substring(at, end), latin);
                at = end;
            } else {
                latin.append(source.charAt(at++));
            }
        }
        return latin.toString();
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static void word(String word, StringBuilder latin) {
        var lower = word.toLowerCase(Locale.ROOT);
        boolean country = lower.equals("българия");
        // Art. 5: -ия at the end of a word is -ia, not -iya
        int finalYa = lower.endsWith("ия") ? word.length() - 1 : -1;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            var replacement = LETTERS.get(Character.toLowerCase(letter));
            if (i == finalYa) {
                replacement = "a";
            } else if (country && i == 1) {
                // Art. 6: the country keeps the spelling it is known by
                replacement = "u";
            }
            if (replacement == null) {
                latin.append(letter);
            } else {
                latin.append(cased(replacement, word, i));
            }
        }
    }

    /** Щ is "Sht" at the head of a word in small letters, "SHT" among capitals. */
    private static String cased(String replacement, String word, int at) {
        if (!Character.isUpperCase(word.charAt(at))) {
            return replacement;
        }
        boolean last = at == word.length() - 1;
        if (last ? at > 0 : Character.isUpperCase(word.charAt(at + 1))) {
            return replacement.toUpperCase(Locale.ROOT);
        }
        return Character.toUpperCase(replacement.charAt(0)) + replacement.substring(1);
    }

    private static void letters(String table) {
        var cells = table.split(" +");
        for (int i = 0; i < cells.length; i += 2) {
            LETTERS.put(cells[i].charAt(0), cells[i + 1]);
        }
    }
}
