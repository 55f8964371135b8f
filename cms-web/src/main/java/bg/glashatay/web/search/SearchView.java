package bg.glashatay.web.search;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.search.SearchAnswer;
import bg.glashatay.ejb.site.PublicSection;
import bg.glashatay.web.shared.Bundle;
import bg.glashatay.web.site.PageLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Feeds {@code search.xhtml}. */
public record SearchView(
        SearchAnswer answer,
        String action,
        String count,
        List<String> notes,
        Optional<Link> correction,
        Optional<Link> elsewhere,
        List<Facet> facets,
        List<Link> chosen,
        List<Choice> orders,
        List<PageLink> pages,
        String newer,
        String older) {

    /** Longer lists of choices help nobody. */
    private static final int MOST_CHOICES = 15;

    private static final Pattern QUOTE = Pattern.compile("[\"„“”«»]");

    /** Words that lead somewhere. */
    public record Link(String text, String path) {}

    /** What the results can be narrowed by. */
    public record Facet(String id, String name, List<Choice> choices) {}

    /** A way to narrow or order the results; chosen where that is so already. */
    public record Choice(String text, int count, String path, boolean isChosen) {}

    static SearchView of(SearchAnswer answer, SearchAddress asked) {
        var language = asked.language();
        var here = asked.typing(answer.asked());
        return new SearchView(
                answer,
                language.pathPrefix() + SearchAddress.PATH,
                Bundle.of("search", language).text("count", answer.total(), quoted(answer.asked(), language)),
                notes(answer, language),
                answer.correction()
                        .map(text -> new Link(text, here.insteadOf(text).path())),
                Optional.of(answer.elsewhere())
                        .filter(count -> count > 0)
                        .map(count -> new Link(
                                Bundle.of("search", language).text("elsewhere", count),
                                here.in(language.other()).path())),
                facets(answer, here),
                chosen(answer, here),
                List.of(
                        new Choice(
                                text(language, "sort.best"),
                                0,
                                here.sorted(false).path(),
                                !here.byDate()),
                        new Choice(
                                text(language, "sort.date"),
                                0,
                                here.sorted(true).path(),
                                here.byDate())),
                PageLink.of(
                        answer.page(), answer.pages(), number -> here.at(number).path()),
                answer.page() > 1 ? here.at(answer.page() - 1).path() : "",
                answer.page() < answer.pages() ? here.at(answer.page() + 1).path() : "");
    }

    /** The first result's place among all. */
    public int first() {
        return (answer.page() - 1) * SearchAnswer.SIZE + 1;
    }

    /** Whether something was looked for. */
    public boolean isAsked() {
        return !answer.asked().isEmpty();
    }

    public boolean isFound() {
        return !answer.hits().isEmpty();
    }

    /** Whether nothing at all was found, whatever was chosen. */
    public boolean isNothing() {
        return isAsked() && !isFound() && chosen.isEmpty() && answer.promoted().isEmpty();
    }

    /** What has quotes of its own gets no more. */
    private static String quoted(String asked, Language language) {
        return QUOTE.matcher(asked).find()
                ? asked
                : Bundle.of("search", language).text("quoted", asked);
    }

    private static List<String> notes(SearchAnswer answer, Language language) {
        var notes = new ArrayList<String>();
        if (answer.isCut()) {
            notes.add(text(language, "note.cut"));
        }
        if (answer.total() > 0 && answer.reach() != SearchAnswer.Reach.ALL) {
            notes.add(text(language, "note." + answer.reach().name()));
        }
        return notes;
    }

    private static List<Facet> facets(SearchAnswer answer, SearchAddress here) {
        var language = here.language();
        var facets = new ArrayList<Facet>();
        add(
                facets,
                "section",
                language,
                answer.sections().stream()
                        .filter(section -> isOffered(section.section(), here.section()))
                        .map(section -> new Choice(
                                section.section().name(),
                                section.count(),
                                here.withSection(Optional.of(section.section().slug()))
                                        .path(),
                                here.section()
                                        .filter(section.section().slug()::equals)
                                        .isPresent()))
                        .toList());
        add(
                facets,
                "type",
                language,
                answer.types().stream()
                        .map(type -> new Choice(
                                typeName(language, type.type()),
                                type.count(),
                                here.withType(Optional.of(type.type())).path(),
                                here.type().filter(type.type()::equals).isPresent()))
                        .toList());
        add(
                facets,
                "year",
                language,
                answer.years().stream()
                        .map(year -> new Choice(
                                Integer.toString(year.year()),
                                year.count(),
                                here.withYear(Optional.of(year.year())).path(),
                                here.year()
                                        .filter(chosen -> chosen == year.year())
                                        .isPresent()))
                        .toList());
        return facets;
    }

    /** The tops of the tree; and of what was chosen, the section itself and its next ones. */
    private static boolean isOffered(PublicSection section, Optional<String> chosen) {
        return section.isTop()
                || chosen.filter(slug -> slug.equals(section.slug()) || slug.equals(section.parentSlug()))
                        .isPresent();
    }

    /** A list of one says nothing, unless it is what was chosen. */
    private static void add(List<Facet> facets, String id, Language language, List<Choice> choices) {
        if (choices.size() > 1 || choices.stream().anyMatch(Choice::isChosen)) {
            facets.add(new Facet(
                    id,
                    text(language, "facet." + id),
                    choices.stream().limit(MOST_CHOICES).toList()));
        }
    }

    /** What was chosen, with the way back. */
    private static List<Link> chosen(SearchAnswer answer, SearchAddress here) {
        var language = here.language();
        var chosen = new ArrayList<Link>();
        here.section()
                .ifPresent(slug -> chosen.add(new Link(
                        answer.site().section(slug).map(PublicSection::name).orElse(slug),
                        here.withSection(Optional.empty()).path())));
        here.type()
                .ifPresent(type -> chosen.add(new Link(
                        typeName(language, type),
                        here.withType(Optional.empty()).path())));
        here.year()
                .ifPresent(year -> chosen.add(new Link(
                        Integer.toString(year), here.withYear(Optional.empty()).path())));
        return chosen;
    }

    private static String typeName(Language language, String type) {
        return Bundle.of("search", language).find("type." + type).orElse(type);
    }

    private static String text(Language language, String key) {
        return Bundle.of("search", language).text(key);
    }
}
