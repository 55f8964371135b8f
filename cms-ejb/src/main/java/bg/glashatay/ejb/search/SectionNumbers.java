package bg.glashatay.ejb.search;

import bg.glashatay.ejb.site.PublicSection;
import bg.glashatay.ejb.site.PublicSite;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sections of a site by the numbers under which the index has them. A section counts what is in those under it too,
 * as its list does.
 */
record SectionNumbers(PublicSite site, Map<Long, String> slugs) {

    static SectionNumbers read(EntityManager database, PublicSite site) {
        var slugs = new HashMap<Long, String>();
        database.createQuery("select s.id, s.slug from Section s", Object[].class)
                .getResultList()
                .forEach(row -> slugs.put((Long) row[0], (String) row[1]));
        return new SectionNumbers(site, slugs);
    }

    /** Of a section and those under it; none for a slug that no section has. */
    Set<Long> within(String slug) {
        var within = site.section(slug).map(site::within).orElse(List.of()).stream()
                .map(PublicSection::slug)
                .collect(Collectors.toSet());
        return slugs.entrySet().stream()
                .filter(section -> within.contains(section.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** In the site's order, those that have something. */
    List<SearchAnswer.SectionCount> counts(Map<Long, Integer> byNumber) {
        var counts = new HashMap<PublicSection, Integer>();
        byNumber.forEach((number, count) ->
                withThoseAbove(number).forEach(section -> counts.merge(section, count, Integer::sum)));
        return site.sections().stream()
                .filter(counts::containsKey)
                .map(section -> new SearchAnswer.SectionCount(section, counts.get(section)))
                .toList();
    }

    private Stream<PublicSection> withThoseAbove(long number) {
        return site.section(slugs.get(number)).stream()
                .flatMap(section -> Stream.concat(Stream.of(section), site.ancestors(section).stream()));
    }
}
