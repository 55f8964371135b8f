package bg.glashatay.ejb.redirects;

import bg.glashatay.domain.redirects.RedirectSource;
import bg.glashatay.domain.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which addresses are answered by something of the site: by a page, by the word that it is gone, or by where it went.
 * Two queries for as many addresses as are asked about.
 */
@ApplicationScoped
class PublicAddresses {

    /** Whatever begins so is no citizens' page. */
    private static final Set<String> NOT_FOR_CITIZENS = Set.of(
            "editor",
            "api",
            "login",
            "logout",
            "health",
            "metrics",
            "openapi",
            "preview",
            "assets",
            "jakarta.faces.resource");

    /** Pages of the product's own at the top of the site. */
    private static final Set<String> OWN =
            Set.of("alerts", "events", "media", "register", "search", "feed.xml", "sitemap.xml", "robots.txt");

    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]+");

    @PersistenceContext(unitName = "cms")
    EntityManager database;

    /** Those of the addresses at which something stands, whatever query they have. */
    Set<RedirectSource> standing(Collection<RedirectSource> addresses) {
        var places = addresses.stream().map(Place::of).toList();
        var sections = column(
                "select slug from section_slug where slug = any (string_to_array(?1, ','))",
                List.of(joined(places, Place::first)));
        var documents = column(
                """
                select a.language || '/' || k.slug || '/' || a.slug
                  from address a join section_slug k on k.section_id = a.section_id
                 where a.was_public and k.slug = any (string_to_array(?1, ','))
                   and a.slug = any (string_to_array(?2, ','))
                """,
                List.of(joined(places, Place::first), joined(places, Place::second)));
        return places.stream()
                .filter(place -> place.stands(sections, documents))
                .map(Place::address)
                .collect(Collectors.toSet());
    }

    private Set<String> column(String sql, List<String> parameters) {
        var query = database.createNativeQuery(sql);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        var found = new HashSet<String>();
        for (var row : query.getResultList()) {
            found.add((String) row);
        }
        return found;
    }

    /** The words that can be slugs, as one parameter. */
    private static String joined(List<Place> places, Function<Place, String> word) {
        return places.stream()
                .map(word)
                .filter(slug -> SLUG.matcher(slug).matches())
                .distinct()
                .collect(Collectors.joining(","));
    }

    /** An address taken apart as the site reads it. */
    private record Place(RedirectSource address, Language language, List<String> words) {

        static Place of(RedirectSource address) {
            var words = Arrays.stream(address.path().split("/"))
                    .filter(word -> !word.isEmpty())
                    .toList();
            var english = !words.isEmpty() && words.get(0).equals(Language.EN.code());
            return new Place(
                    address, english ? Language.EN : Language.BG, english ? words.subList(1, words.size()) : words);
        }

        String first() {
            return words.isEmpty() ? "" : words.get(0);
        }

        String second() {
            return words.size() < 2 ? "" : words.get(1);
        }

        String document() {
            return language.code() + "/" + first() + "/" + second();
        }

        boolean stands(Set<String> sections, Set<String> documents) {
            return words.isEmpty()
                    || NOT_FOR_CITIZENS.contains(first())
                    || words.size() == 1 && (OWN.contains(first()) || sections.contains(first()))
                    || words.size() == 2 && documents.contains(document());
        }
    }
}
