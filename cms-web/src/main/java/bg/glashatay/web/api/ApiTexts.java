package bg.glashatay.web.api;

import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.web.shared.Bundle;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/** The sentences of the API's problems in one language. */
final class ApiTexts {

    private final Language language;
    private final Bundle texts;

    private ApiTexts(Language language) {
        this.language = language;
        this.texts = Bundle.of("api", language);
    }

    static ApiTexts in(Language language) {
        return new ApiTexts(language);
    }

    /** In the language that the header prefers of those we have; Bulgarian where it says nothing we understand. */
    static ApiTexts preferredBy(String acceptLanguage) {
        return in(preferred(acceptLanguage));
    }

    private static Language preferred(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Language.BG;
        }
        try {
            return LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> Language.ofCode(range.getRange().split("-")[0]).stream())
                    .findFirst()
                    .orElse(Language.BG);
        } catch (IllegalArgumentException notAList) {
            return Language.BG;
        }
    }

    Language language() {
        return language;
    }

    /** The heading of a problem: the same for every occurrence. */
    String title(String code) {
        return sentence("problem." + code + ".title", List.of()).orElse(code);
    }

    /** What happened and what to do about it. */
    String detail(String code, List<Object> arguments) {
        return sentence("problem." + code + ".detail", arguments).orElseGet(() -> title(code));
    }

    /** The same without a request at hand: with its gaps as they stand in the bundle. */
    String pattern(String code) {
        var key = "problem." + code + ".detail";
        return texts.all().containsKey(key) ? texts.all().getString(key).replace("''", "'") : title(code);
    }

    /** What is wrong with a field. */
    String error(String code, List<Object> arguments) {
        return sentence("error." + code, arguments).orElse(code);
    }

    boolean knows(String code) {
        return texts.all().keySet().containsAll(List.of("problem." + code + ".title", "problem." + code + ".detail"));
    }

    private Optional<String> sentence(String key, List<Object> arguments) {
        return texts.find(
                key,
                arguments.stream()
                        .map(argument -> readable(argument, language.locale()))
                        .toArray());
    }

    /** Numbers that count are grouped; everything that names something stands as the API spells it. */
    private static Object readable(Object argument, Locale locale) {
        if (argument instanceof Integer count) {
            return String.format(locale, "%,d", count);
        }
        return argument instanceof Right right ? right.permission() : String.valueOf(argument);
    }
}
