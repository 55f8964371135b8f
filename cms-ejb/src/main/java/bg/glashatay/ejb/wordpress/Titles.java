package bg.glashatay.ejb.wordpress;

import org.jsoup.Jsoup;

/** Lines of text as WordPress keeps them, with entities and sometimes elements in them, made plain. */
final class Titles {

    private Titles() {}

    static String plain(String title) {
        var text = title.indexOf('<') < 0 && title.indexOf('&') < 0
                ? title
                : Jsoup.parseBodyFragment(title).body().wholeText();
        return text.replaceAll("[\\t\\r\\n]+", " ").strip();
    }

    /** At most so many characters, to the end of a word where there is one. */
    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', most - 1);
        int end = space > most / 2 ? space : most - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
