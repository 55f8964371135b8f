package bg.glashatay.ejb.search;

import java.util.List;

/** What the forms of a word have in common that no dictionary has: its stem, by rules. */
final class UnknownWords {

    /** What is cut off an unknown word, longer endings first. */
    private static final List<String> CUT = List.of(
            "ищата", "овете", "евете", "етата", "ьовци", "ийо", "иите", "ията", "ието", "ове", "еве", "ища", "ета",
            "ите", "ият", "ата", "ята", "ото", "ето", "йте", "ия", "ии", "ие", "йо", "ьо", "ът", "ят", "та", "то", "те",
            "а", "я", "о", "е", "и", "ю");

    private UnknownWords() {}

    /** The terms of a word that no dictionary has: what its forms have in common. */
    static List<String> stems(String word) {
        if (word.length() < 4) {
            return List.of(word);
        }
        var stem = withoutNative(cut(word));
        var last = stem.charAt(stem.length() - 1);
        var plural = word.endsWith("и") || word.endsWith("ите");
        if (plural && "цзс".indexOf(last) >= 0) {
            var body = stem.substring(0, stem.length() - 1);
            var before = body.isEmpty() ? ' ' : body.charAt(body.length() - 1);
            return switch (last) {
                case 'ц' -> before == 'и' ? List.of(body + "к", stem) : List.of(isVowel(before) ? body + "к" : stem);
                case 'з' -> List.of(body + "г", stem);
                default -> List.of(body + "х", stem);
            };
        }
        return List.of(withoutFleeting(stem));
    }

    private static String cut(String word) {
        for (var ending : CUT) {
            var left = word.length() - ending.length();
            if (word.endsWith(ending) && left >= 3 && fits(word, left, ending)) {
                return word.substring(0, left);
            }
        }
        return word;
    }

    /** An article -та, -то, -те stands after the whole of a word, others after its stem. */
    private static boolean fits(String word, int left, String ending) {
        return switch (ending) {
            case "та", "то", "те" -> word.charAt(left - 1) != 'и';
            default -> true;
        };
    }

    /** -анин, -янин: the plural is -ани, -яни. */
    private static String withoutNative(String stem) {
        return stem.length() > 6 && (stem.endsWith("анин") || stem.endsWith("янин"))
                ? stem.substring(0, stem.length() - 2)
                : stem;
    }

    private static String withoutFleeting(String word) {
        var stem = word.endsWith("й") && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
        var length = stem.length();
        if (length < 5) {
            return stem;
        }
        var end = stem.substring(length - 2);
        var before = stem.charAt(length - 3);
        return switch (end) {
            case "ен" -> stem.substring(0, length - 2) + (isVowel(before) ? "йн" : "н");
            case "ец" -> stem.substring(0, length - 2) + (isVowel(before) ? "йц" : "ц");
            case "ър", "ъл", "ъм" -> isVowel(before) ? stem : stem.substring(0, length - 2) + end.charAt(1);
            default -> stem;
        };
    }

    private static boolean isVowel(char letter) {
        return "аеиоуъюя".indexOf(letter) >= 0;
    }
}
