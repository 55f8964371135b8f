package bg.glashatay.web.search;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.search.SearchQuestion;
import bg.glashatay.web.site.PageNumber;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address of a search: whatever makes no sense in it is as if it were not there. */
record SearchAddress(
        Language language,
        String typed,
        Optional<String> section,
        Optional<String> type,
        Optional<Integer> year,
        boolean byDate,
        int page) {

    static final String PATH = "/search";

    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,120}");
    private static final Pattern TYPE = Pattern.compile("[A-Z_]{1,30}");
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");

    static SearchAddress of(Language language, HttpServletRequest request) {
        return new SearchAddress(
                language,
                parameter(request, "q").orElse(""),
                parameter(request, "section")
                        .filter(value -> SLUG.matcher(value).matches()),
                parameter(request, "type").filter(value -> TYPE.matcher(value).matches()),
                parameter(request, "year")
                        .filter(value -> YEAR.matcher(value).matches())
                        .map(Integer::valueOf),
                parameter(request, "sort").filter("date"::equals).isPresent(),
                parameter(request, "page")
                        .map(PageNumber::of)
                        .orElse(PageNumber.of())
                        .orElse(1));
    }

    /** The first value of a parameter; empty where there is none, or none that could be read. */
    static Optional<String> parameter(HttpServletRequest request, String name) {
        try {
            return Optional.ofNullable(request.getParameter(name));
        } catch (IllegalArgumentException | IllegalStateException unreadable) {
            return Optional.empty();
        }
    }

    SearchQuestion question() {
        return new SearchQuestion(language, typed, section, type, year, byDate, page);
    }

    SearchAddress typing(String text) {
        return new SearchAddress(language, text, section, type, year, byDate, page);
    }

    /** The same words, looked for in another language. */
    SearchAddress in(Language other) {
        return new SearchAddress(other, typed, Optional.empty(), Optional.empty(), Optional.empty(), false, 1);
    }

    /** Other words, looked for everywhere. */
    SearchAddress insteadOf(String text) {
        return new SearchAddress(language, text, Optional.empty(), Optional.empty(), Optional.empty(), false, 1);
    }

    SearchAddress withSection(Optional<String> slug) {
        return new SearchAddress(language, typed, slug, type, year, byDate, 1);
    }

    SearchAddress withType(Optional<String> name) {
        return new SearchAddress(language, typed, section, name, year, byDate, 1);
    }

    SearchAddress withYear(Optional<Integer> number) {
        return new SearchAddress(language, typed, section, type, number, byDate, 1);
    }

    SearchAddress sorted(boolean byItsDate) {
        return new SearchAddress(language, typed, section, type, year, byItsDate, 1);
    }

    SearchAddress at(int number) {
        return new SearchAddress(language, typed, section, type, year, byDate, number);
    }

    String path() {
        var path = new StringBuilder(language.pathPrefix()).append(PATH);
        char separator = '?';
        if (!typed.isEmpty()) {
            path.append("?q=").append(URLEncoder.encode(typed, StandardCharsets.UTF_8));
            separator = '&';
        }
        separator = append(path, separator, "section", section);
        separator = append(path, separator, "type", type);
        separator = append(path, separator, "year", year);
        separator = append(path, separator, "sort", Optional.of("date").filter(date -> byDate));
        append(path, separator, "page", Optional.of(page).filter(number -> number > 1));
        return path.toString();
    }

    private static char append(StringBuilder path, char separator, String name, Optional<?> value) {
        value.ifPresent(it -> path.append(separator).append(name).append('=').append(it));
        return value.isPresent() ? '&' : separator;
    }
}
