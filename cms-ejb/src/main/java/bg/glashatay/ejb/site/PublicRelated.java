package bg.glashatay.ejb.site;

import bg.glashatay.domain.shared.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What else is about the same: live documents that share tags, those with most of them first, then the newest. */
@ApplicationScoped
class PublicRelated {

    private static final int MOST = 4;

    /** How far back each tag is looked through, so that a page about a popular one is no slower. */
    private static final int NEWEST_OF_A_TAG = 100;

    private static final String SHARING =
            """
             from (select near.id, count(*) as shared
                     from unnest(string_to_array(?3, ' ')) as asked (slug)
                     cross join lateral (
                         select e.id, e.first_published_at from edition_tag t join edition e on e.id = t.edition_id
                          where t.language = ?1 and t.slug = asked.slug and e.document_id <> ?4 and %s
                          order by t.first_published_at desc, t.edition_id desc limit ?5) near
                    group by near.id, near.first_published_at
                    order by count(*) desc, near.first_published_at desc, near.id desc limit ?6) related
             join edition e on e.id = related.id
            """
                    .formatted(PublicRows.LIVE);

    @PersistenceContext(unitName = "cms")
    EntityManager database;

    /**
     * The documents that share tags with one.
     *
     * @param tags the document's
     * @param shown what stands on its page already
     */
    List<PublicEntry> to(
            PublicSite site, long documentId, List<String> tags, Collection<PublicEntry> shown, Instant at) {
        var slugs = tags.stream()
                .flatMap(tag -> Slug.from(tag).stream())
                .map(Slug::value)
                .distinct()
                .collect(Collectors.joining(" "));
        if (slugs.isEmpty()) {
            return List.of();
        }
        Set<Long> known = shown.stream().map(PublicEntry::documentId).collect(Collectors.toSet());
        var sql = PublicRows.COLUMNS + SHARING + PublicRows.JOINED
                + " order by related.shared desc, e.first_published_at desc, e.id desc";
        return PublicRows.entries(
                        site,
                        database.createNativeQuery(sql)
                                .setParameter(1, site.language().code())
                                .setParameter(2, at.atOffset(ZoneOffset.UTC))
                                .setParameter(3, slugs)
                                .setParameter(4, documentId)
                                .setParameter(5, NEWEST_OF_A_TAG)
                                .setParameter(6, MOST + known.size())
                                .getResultList())
                .stream()
                .filter(entry -> !known.contains(entry.documentId()))
                .limit(MOST)
                .toList();
    }
}
