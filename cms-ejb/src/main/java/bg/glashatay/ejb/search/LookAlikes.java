package bg.glashatay.ejb.search;

/** Letters of the two alphabets that nobody can tell apart: общинa with a Latin a is meant to be община. */
final class LookAlikes {

    private static final String LATIN = "aceopxykmtbh";
    private static final String CYRILLIC = "асеорхукмтвн";

    private LookAlikes() {}

    /** The word in lower case in one alphabet where it mixes the two and can be read in one; otherwise as it is. */
    static String folded(String word) {
        var latin = word.chars().anyMatch(LookAlikes::isLatin);
        var cyrillic = word.chars().anyMatch(LookAlikes::isCyrillic);
        if (!latin || !cyrillic) {
            return word;
        }
        var read = replaced(word, LATIN, CYRILLIC);
        if (read.chars().noneMatch(LookAlikes::isLatin)) {
            return read;
        }
        read = replaced(word, CYRILLIC, LATIN);
        return read.chars().noneMatch(LookAlikes::isCyrillic) ? read : word;
    }

    static boolean isLatin(int letter) {
        return letter >= 'a' && letter <= 'z';
    }

    static boolean isCyrillic(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC;
    }

    private static String replaced(String word, String from, String to) {
        var read = new StringBuilder(word);
        for (int at = 0; at < read.length(); at++) {
            var place = from.indexOf(read.charAt(at));
            if (place >= 0) {
                read.setCharAt(at, to.charAt(place));
            }
        }
        return read.toString();
    }
}
