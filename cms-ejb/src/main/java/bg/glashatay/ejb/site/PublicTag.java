package bg.glashatay.ejb.site;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.Slug;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A tag of a document, and where others with the same one are listed.
 *
 * @param path empty for a tag without a letter or digit to make an address of
 */
public record PublicTag(String name, String path) {

    /** The list of what has a tag. */
    public static String path(Language language, String slug) {
        return language.pathPrefix() + "/tag/" + slug;
    }

    /** Tags as their writer wrote them; of several with one address, the first. */
    public static List<PublicTag> of(Language language, List<String> names) {
        var tags = new LinkedHashMap<String, PublicTag>();
        for (var name : names) {
            var path = Slug.from(name).map(slug -> path(language, slug.value())).orElse("");
            tags.putIfAbsent(path.isEmpty() ? name : path, new PublicTag(name, path));
        }
        return List.copyOf(tags.values());
    }
}
