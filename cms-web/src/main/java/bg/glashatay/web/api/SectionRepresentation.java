package bg.glashatay.web.api;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.site.Section;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A section with those that stand in it.
 *
 * @param name by language
 * @param description by language; empty where nobody wrote one
 * @param path of its list, by language
 */
public record SectionRepresentation(
        String slug,
        Map<String, String> name,
        Map<String, String> description,
        Map<String, String> path,
        List<SectionRepresentation> sections) {

    /** The tree of the sections given in the site's order. */
    static List<SectionRepresentation> tree(List<Section> all) {
        var byParent = all.stream()
                .collect(Collectors.groupingBy(
                        section -> section.parent().map(Section::getSlug).orElse("")));
        return under("", byParent);
    }

    private static List<SectionRepresentation> under(String parent, Map<String, List<Section>> byParent) {
        return byParent.getOrDefault(parent, List.of()).stream()
                .map(section -> new SectionRepresentation(
                        section.getSlug(),
                        byLanguage(section::name),
                        byLanguage(section::description),
                        byLanguage(language -> language.pathPrefix() + "/" + section.getSlug()),
                        under(section.getSlug(), byParent)))
                .toList();
    }

    private static Map<String, String> byLanguage(Function<Language, String> text) {
        return Arrays.stream(Language.values())
                .collect(Collectors.toMap(Language::code, text, (one, other) -> one, TreeMap::new));
    }
}
