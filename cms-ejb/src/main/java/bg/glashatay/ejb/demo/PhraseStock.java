package bg.glashatay.ejb.demo;

import bg.glashatay.domain.shared.Language;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Wordings that texts are put together from: {@code archive/bg.txt} tells how they are written down. What is said depends
 * on nothing but the source of chance and the day.
 */
class PhraseStock {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern RULE = Pattern.compile("\\[(.+)]");
    private static final Pattern RANGE = Pattern.compile("(?:(in|ago):)?(\\d+)-(\\d+)");

    private final Map<String, List<String>> rules = new HashMap<>();
    private final DateTimeFormatter dates;

    PhraseStock(String source, Language language) {
        dates = DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale());
        List<String> wordings = List.of();
        for (var line : source.lines().toList()) {
            var rule = RULE.matcher(line);
            if (rule.matches()) {
                wordings = new ArrayList<>();
                rules.put(rule.group(1), wordings);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                wordings.add(line.replace('~', '\u00a0'));
            }
        }
    }

    /** A wording of the rule, with all that stands in it put in its place. */
    String say(String rule, LocalDate day, RandomGenerator chance) {
        var wordings = rules.get(rule);
        if (wordings == null) {
            throw new IllegalArgumentException("The stock has no rule " + rule);
        }
        return filled(wordings.get(chance.nextInt(wordings.size())), day, chance);
    }

    /** The same in a wording that is not among those already used, as long as there is one; it is then. */
    String sayAnew(List<String> ofRules, Set<String> used, LocalDate day, RandomGenerator chance) {
        var wordings =
                ofRules.stream().flatMap(rule -> rules.get(rule).stream()).toList();
        var left = wordings.stream().filter(wording -> !used.contains(wording)).toList();
        var chosen =
                left.isEmpty() ? wordings.get(chance.nextInt(wordings.size())) : left.get(chance.nextInt(left.size()));
        used.add(chosen);
        return filled(chosen, day, chance);
    }

    private String filled(String wording, LocalDate day, RandomGenerator chance) {
        return PLACE.matcher(wording)
                .replaceAll(place -> Matcher.quoteReplacement(inPlace(place.group(1), day, chance)));
    }

    private String inPlace(String name, LocalDate day, RandomGenerator chance) {
        var range = RANGE.matcher(name);
        if (!range.matches()) {
            return say(name, day, chance);
        }
        int least = Integer.parseInt(range.group(2));
        int number = least + chance.nextInt(Integer.parseInt(range.group(3)) - least + 1);
        if (range.group(1) == null) {
            return String.valueOf(number);
        }
        return dates.format(range.group(1).equals("in") ? day.plusDays(number) : day.minusDays(number));
    }
}
