package bg.glashatay.ejb.site;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.persistence.Columns;
import bg.glashatay.ejb.sections.Sections;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what feeds tell: the documents of the public lists, by the same clock, with the same number of queries however much is published. */
@Stateless
@PermitAll
public class PublicFeeds {

    @PersistenceContext(unitName = "cms")
    EntityManager database;

    @Inject
    Sections sections;

    @Inject
    PublicDocuments documents;

    @Inject
    PublicRows rows;

    @Inject
    Clock clock;

    /** A page of a section's feed, or of all (empty); nothing where there is no such section or no such page. */
    public Optional<PublicFeed> feed(Language language, Optional<String> slug, int number) {
        var now = clock.instant();
        var site = documents.site(language, now);
        var section = slug.flatMap(site::section);
        if (section.isEmpty() != slug.isEmpty()) {
            return Optional.empty();
        }
        long total = rows.countListed(site, section, now);
        int pages = (int) Math.max(1, (total + PublicFeed.SIZE - 1) / PublicFeed.SIZE);
        if (number < 1 || number > pages) {
            return Optional.empty();
        }
        var identity = identity();
        var entries = entries(site, section, identity, now, (number - 1L) * PublicFeed.SIZE);
        var updated = entries.stream()
                .map(PublicFeed.Entry::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(identity.madeAt());
        var name = "feed/" + language.code()
                + section.map(one -> "/" + number(one)).orElse("");
        return Optional.of(new PublicFeed(site, section, identity.of(name), updated, entries, number, pages));
    }

    private List<PublicFeed.Entry> entries(
            PublicSite site, Optional<PublicSection> section, SiteIdentity identity, Instant at, long offset) {
        var listed = rows.listed(site, section, at, offset, PublicFeed.SIZE);
        var more = further(site.language(), listed, at);
        return listed.stream()
                // it may have been taken away between two questions
                .filter(entry -> more.containsKey(entry.documentId()))
                .map(entry -> entry(site.language(), identity, entry, more.get(entry.documentId())))
                .toList();
    }

    private static PublicFeed.Entry entry(
            Language language, SiteIdentity identity, PublicEntry entry, Further further) {
        return new PublicFeed.Entry(
                identity.of("document/" + entry.documentId() + "/" + language.code()),
                entry.path(),
                entry.title(),
                entry.lead(),
                entry.publishedAt(),
                further.updatedAt(),
                entry.section(),
                further.tags());
    }

    /** What feeds tell of documents beside what lists show, by their numbers. */
    private Map<Long, Further> further(Language language, List<PublicEntry> listed, Instant at) {
        var sql =
                """
                select e.document_id, coalesce(e.updated_at, e.first_published_at) as told_at, r.tags
                  from edition e
                  join edition_head h on h.edition_id = e.id
                  join revision r on r.id = h.revision_id
                 where
                """
                        + PublicRows.LIVE
                        + " and e.document_id = any (cast(string_to_array(?3, ',') as bigint[]))";
        List<?> found = database.createNativeQuery(sql)
                .setParameter(1, language.code())
                .setParameter(2, at.atOffset(ZoneOffset.UTC))
                .setParameter(
                        3,
                        listed.stream()
                                .map(entry -> Long.toString(entry.documentId()))
                                .collect(Collectors.joining(",")))
                .getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.toMap(row -> ((Number) row[0]).longValue(), Further::of));
    }

    private record Further(Instant updatedAt, List<String> tags) {

        static Further of(Object[] row) {
            var tags = (String) row[2];
            return new Further(Columns.instant(row[1]), tags.isEmpty() ? List.of() : List.of(tags.split("\n")));
        }
    }

    private SiteIdentity identity() {
        var row = (Object[]) database.createNativeQuery("select cast(id as text), made_at from site_identity")
                .getSingleResult();
        return new SiteIdentity(UUID.fromString((String) row[0]), Columns.instant(row[1]));
    }

    /** A section's number stays when its name and its address change. */
    private long number(PublicSection section) {
        return sections.find(section.slug()).orElseThrow().getId();
    }
}
