package bg.glashatay.ejb.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How Bulgarian nouns and adjectives are inflected, as rules: which first form a form could be of. */
final class Endings {

    /** An ending, and what the first form has in its place; "-" is nothing. */
    private static final String[] FIRST_FORMS = {
        // the article
        "ът -",
        "ят - й",
        "та -",
        "ата а о е",
        "ята я е ие",
        "ото о и -",
        "ето е и",
        "ята я",
        // plurals of nouns
        "и а я - й о е",
        "ите а я - й о е",
        "ани анин",
        "аните анин",
        "яни янин",
        "яните янин",
        "ии ия ий",
        "иите ия ий",
        "ове -",
        "овете -",
        "еве - й",
        "евете - й",
        "йове й",
        "йовете й",
        "ьове -",
        "ьовете -",
        "ньове ън",
        "ньовете ън",
        "ньо ън",
        "ете -",
        "ци к ец",
        "ците к ец",
        "йци ец",
        "йците ец",
        "зи г",
        "зите г",
        "си х",
        "сите х",
        "ни ен ън",
        "ните ен ън",
        "ри ър ер",
        "рите ър ер",
        "ли ъл ел",
        "лите ъл ел",
        "ми ъм",
        "мите ъм",
        "ти ът",
        "тите ът",
        "ве ъв",
        "овци о а -",
        "овците о а -",
        "евци е ьо",
        "евците е ьо",
        "ьовци ьо",
        "ьовците ьо",
        "ища - е о й",
        "ищата - е о й",
        "ена е",
        "ената е",
        "ета е",
        "етата е",
        "еса о",
        "есата о",
        "тата та",
        "я - й е ие",
        "а - о е",
        "нци нец",
        "нците нец",
        "ре ър",
        "ра ър",
        "рът ър",
        "рове ър",
        "ровете ър",
        "ле ъл",
        "ме ъм",
        "ма ъм",
        "мът ъм",
        "лът ъл ел",
        "ла ъл ел",
        // the second form of masculine nouns, and calling somebody
        "е - а о",
        "о - а",
        "ю - й",
        "ьо я",
        "йо я",
        "же г",
        "че к ец",
        "ше х",
        "ко к",
        "цо ец",
        "це к",
        "ьо -",
        "ьото -",
        "ня ън",
        "нят ън",
        // adjectives
        "ия - и",
        "ият - и",
        "на ен",
        "ната ен",
        "но ен",
        "ното ен",
        "ния ен",
        "ният ен",
        "йна ен",
        "йната ен",
        "йно ен",
        "йното ен",
        "йни ен",
        "йните ен",
        "йния ен",
        "йният ен",
        "ка ък",
        "ката ък",
        "кото ък",
        "ки ък",
        "ките ък",
        "кия ък",
        "кият ък",
        "рата ър",
        "ро ър",
        "рото ър",
        "рия ър",
        "рият ър",
        "лата ъл",
        "ло ъл",
        "лото ъл",
        "лия ъл",
        "лият ъл",
        "ва ъв",
        "вата ъв",
        "во ъв",
        "вото ъв",
        "ви ъв",
        "вите ъв",
        "вия ъв",
        "вият ъв",
        "га ъг",
        "ги ъг",
        "гите ъг",
        "е и",
        "я и",
        "ята и",
        "та и"
    };

    private static final Map<String, Set<String>> RULES = rules();

    private Endings() {}

    /** What the first form of a noun or an adjective with this form could be; most of them are no words. */
    static Set<String> firstForms(String word) {
        var found = new LinkedHashSet<String>();
        for (int at = word.length() - 1; at >= 1; at--) {
            for (var ending : RULES.getOrDefault(word.substring(at), Set.of())) {
                found.add(word.substring(0, at) + ending);
            }
        }
        found.remove(word);
        return found;
    }

    /** The same where the stem changes as well: бели, бял; гърци, грък. */
    static Set<String> changedFirstForms(String word) {
        var found = new LinkedHashSet<String>();
        for (var base : firstForms(word)) {
            found.add(exchanged(base, 'е', 'я'));
            found.add(turned(base, "ър", "ръ"));
            found.add(turned(base, "ъл", "лъ"));
        }
        found.removeAll(firstForms(word));
        found.remove(word);
        return found;
    }

    /**
     * The first forms of masculine nouns in -к, -г and -х that this could be a form of: участници is a form of участник
     * and of участница, графика is a word and a form of график.
     */
    static List<String> masculines(String word) {
        for (var ending : List.of("ците", "зите", "сите", "ци", "зи", "си")) {
            if (word.endsWith(ending)) {
                var last = "кгх".charAt("цзс".indexOf(ending.charAt(0)));
                return List.of(word.substring(0, word.length() - ending.length()) + last);
            }
        }
        return word.endsWith("ка") || word.endsWith("га") || word.endsWith("ха")
                ? List.of(word.substring(0, word.length() - 1))
                : List.of();
    }

    private static String exchanged(String word, char one, char other) {
        for (int at = word.length() - 1; at >= 0; at--) {
            if (word.charAt(at) == one) {
                return word.substring(0, at) + other + word.substring(at + 1);
            }
        }
        return word;
    }

    private static String turned(String word, String one, String other) {
        var at = word.lastIndexOf(one);
        return at < 0 ? word : word.substring(0, at) + other + word.substring(at + 2);
    }

    private static Map<String, Set<String>> rules() {
        var rules = new HashMap<String, Set<String>>();
        for (var line : FIRST_FORMS) {
            var parts = new ArrayList<>(List.of(line.split(" ")));
            var ending = parts.remove(0);
            for (var base : parts) {
                rules.computeIfAbsent(ending, key -> new LinkedHashSet<>()).add(base.equals("-") ? "" : base);
            }
        }
        return rules;
    }
}
