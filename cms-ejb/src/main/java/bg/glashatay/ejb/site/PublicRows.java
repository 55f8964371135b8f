package bg.glashatay.ejb.site;

import bg.glashatay.domain.media.AssetName;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.ParticularsConverter;
import bg.glashatay.ejb.media.StoredPicture;
import bg.glashatay.ejb.persistence.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The rows of the public lists. Every query here sees live editions only, judged by the time it is given, pages in the
 * database and fetches all that a row shows at once, so that no page asks more questions than it has lists.
 */
@ApplicationScoped
class PublicRows {

    /** Sections and kinds one by one: each table that is joined is one more that PostgreSQL has to find a place for, at each question. */
    static final String COLUMNS =
            """
            select e.document_id, (select sa.slug from section sa where sa.id = a.section_id) as address_section, a.slug,
                   e.title, e.first_published_at, (select s.slug from section s where s.id = e.section_id) as section,
                   r.lead, i.sha256, i.file_name, i.width, i.height, r.lead_image_alt, i.credit,
                   i.transparent, r.particulars, (select d.type from document d where d.id = e.document_id)
            """;

    static final String JOINED =
            """
              join edition_head h on h.edition_id = e.id
              join revision r on r.id = h.revision_id
              join address a on a.document_id = e.document_id and a.language = e.language and a.is_current
              left join asset i on i.sha256 = r.lead_image
            """;

    /** Of an edition e in the language ?1 at the time ?2. */
    static final String LIVE =
            " e.language = ?1 and e.state = 'PUBLISHED' and (e.expires_at is null or e.expires_at > ?2) "
                    // a block is read in the pages that show it
                    + " and not exists (select 1 from document b where b.id = e.document_id and b.type = 'BLOCK') ";

    /** The same of one that lists show by their dates; a lasting page is found by menus, trails and its section's page. */
    static final String LISTED = LIVE
            + " and not exists (select 1 from document u where u.id = e.document_id and u.type in ('PAGE', 'STATEMENT')) ";

    static final String NEWEST_FIRST = " order by e.first_published_at desc, e.id desc ";

    private static final String OLDEST_FIRST = " order by e.first_published_at, e.id ";

    @PersistenceContext(unitName = "cms")
    EntityManager database;

    @Inject
    PublicCounts counts;

    /** A part of the list of a section and those below it, without one document where that is asked. */
    List<PublicEntry> ofSection(
            PublicSite site, PublicSection section, Instant at, long exceptDocument, long offset, int count) {
        return ofSection(site, section, LISTED, at, exceptDocument, NEWEST_FIRST, offset, count);
    }

    /** A page of that list, which has so many entries; one near its end is read from there, past few others. */
    List<PublicEntry> pageOfSection(
            PublicSite site, PublicSection section, Instant at, long offset, int size, int entries) {
        long after = entries - offset - size;
        if (after >= offset) {
            return ofSection(site, section, at, 0, offset, size);
        }
        var page = new ArrayList<>(ofSection(site, section, LISTED, at, 0, OLDEST_FIRST, Math.max(0, after), (int)
                Math.min(size, entries - offset)));
        Collections.reverse(page);
        return page;
    }

    /** A part of that list, from one period alone. */
    List<PublicEntry> ofPeriod(
            PublicSite site, PublicSection section, PublicPeriod period, Instant at, long offset, int count) {
        return ofSection(site, section, LISTED + during(period), at, 0, NEWEST_FIRST, offset, count);
    }

    private List<PublicEntry> ofSection(
            PublicSite site,
            PublicSection section,
            String which,
            Instant at,
            long exceptDocument,
            String order,
            long offset,
            int count) {
        // each section along its index as far as the page reaches, then the page out of those, and only then what its
        // rows need: what is passed over is looked at in the index only
        var sql = COLUMNS + " from (select e.id from section every cross join lateral"
                + " (select e.id, e.first_published_at from edition e"
                + " where e.section_id = every.id and " + which + " and e.document_id <> ?4 " + order
                + " limit ?7) e where every.slug = any (string_to_array(?3, ',')) " + order
                + " limit ?5 offset ?6) found join edition e on e.id = found.id " + JOINED + order;
        return entries(
                site,
                database.createNativeQuery(sql)
                        .setParameter(1, site.language().code())
                        .setParameter(2, at.atOffset(ZoneOffset.UTC))
                        .setParameter(3, slugs(site, section))
                        .setParameter(4, exceptDocument)
                        .setParameter(5, count)
                        .setParameter(6, offset)
                        .setParameter(7, offset + count)
                        .getResultList());
    }

    /** Some documents, those that can be read; in no order. */
    List<PublicEntry> ofDocuments(PublicSite site, Collection<Long> documents, Instant at) {
        var sql = COLUMNS + " from edition e " + JOINED + " where " + LIVE
                + " and e.document_id = any(cast(?3 as bigint[]))";
        return entries(
                site,
                database.createNativeQuery(sql)
                        .setParameter(1, site.language().code())
                        .setParameter(2, at.atOffset(ZoneOffset.UTC))
                        .setParameter(
                                3, documents.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                        .getResultList());
    }

    int countOfSection(PublicSite site, PublicSection section, Instant at) {
        return (int) counts.of(site, Optional.of(section), LISTED, at);
    }

    int countOfPeriod(PublicSite site, PublicSection section, PublicPeriod period, Instant at) {
        var sql = "select count(*) from edition e join section s on s.id = e.section_id where " + LISTED
                + during(period) + " and s.slug = any (string_to_array(?3, ','))";
        var count = database.createNativeQuery(sql)
                .setParameter(1, site.language().code())
                .setParameter(2, at.atOffset(ZoneOffset.UTC))
                .setParameter(3, slugs(site, section))
                .getSingleResult();
        return ((Number) count).intValue();
    }

    /** The section's and those of all that stand below it, as one parameter. */
    static String slugs(PublicSite site, PublicSection section) {
        return site.within(section).stream().map(PublicSection::slug).collect(Collectors.joining(","));
    }

    /** Times made of two numbers, which nobody typed. */
    private static String during(PublicPeriod period) {
        return " and e.first_published_at >= timestamptz '" + period.from()
                + "' and e.first_published_at < timestamptz '" + period.until() + "' ";
    }

    /** A part of what has a tag. */
    List<PublicEntry> tagged(PublicSite site, String tag, Instant at, long offset, int count) {
        var sql = COLUMNS + " from (select e.* from edition_tag t join edition e on e.id = t.edition_id"
                + " where t.language = ?1 and t.slug = ?3 and " + LIVE
                + " order by t.first_published_at desc, t.edition_id desc limit ?4 offset ?5) e " + JOINED
                + NEWEST_FIRST;
        return entries(
                site,
                database.createNativeQuery(sql)
                        .setParameter(1, site.language().code())
                        .setParameter(2, at.atOffset(ZoneOffset.UTC))
                        .setParameter(3, tag)
                        .setParameter(4, count)
                        .setParameter(5, offset)
                        .getResultList());
    }

    /** A part of the list of a section and those below it, or of all. */
    List<PublicEntry> listed(PublicSite site, Optional<PublicSection> section, Instant at, long offset, int count) {
        return published(site, section, LISTED, at, offset, count);
    }

    long countListed(PublicSite site, Optional<PublicSection> section, Instant at) {
        return counts.of(site, section, LISTED, at);
    }

    /** The same with the lasting pages among them: all that is public. */
    List<PublicEntry> published(PublicSite site, Optional<PublicSection> section, Instant at, long offset, int count) {
        return published(site, section, LIVE, at, offset, count);
    }

    long countPublished(PublicSite site, Optional<PublicSection> section, Instant at) {
        return counts.of(site, section, LIVE, at);
    }

    private List<PublicEntry> published(
            PublicSite site, Optional<PublicSection> section, String which, Instant at, long offset, int count) {
        if (section.isPresent()) {
            return ofSection(site, section.get(), which, at, 0, NEWEST_FIRST, offset, count);
        }
        // what is passed over on the way to a late page is looked at in the index only
        var sql = COLUMNS + " from (select e.id from edition e where " + which + NEWEST_FIRST
                + " limit ?3 offset ?4) found join edition e on e.id = found.id " + JOINED + NEWEST_FIRST;
        return entries(
                site,
                database.createNativeQuery(sql)
                        .setParameter(1, site.language().code())
                        .setParameter(2, at.atOffset(ZoneOffset.UTC))
                        .setParameter(3, count)
                        .setParameter(4, offset)
                        .getResultList());
    }

    /** As SQL: the first time after ?1 at which a page changes by itself, whatever anybody does. */
    static final String NEXT_CHANGE =
            """
            least(
                (select min(expires_at) from edition where state = 'PUBLISHED' and expires_at > ?1),
                (select min(event_start) from edition where state = 'PUBLISHED' and event_start > ?1),
                (select min(event_end) from edition where state = 'PUBLISHED' and event_end > ?1),
                (select min(notice_from) from edition where state = 'PUBLISHED' and notice_from > ?1),
                (select min(notice_until) from edition where state = 'PUBLISHED' and notice_until > ?1),
                (select min(from_at) from home_slot where from_at > ?1),
                (select min(until_at) from home_slot where until_at > ?1))
            """;

    /** As SQL: the first time after ?1 from which something must not be shown any more, whatever anybody does. */
    static final String NEXT_END =
            """
            least(
                (select min(expires_at) from edition where state = 'PUBLISHED' and expires_at > ?1),
                (select min(notice_until) from edition where state = 'PUBLISHED' and notice_until > ?1))
            """;

    /** When citizens last saw something change: by an editor's step, by a change of the site, or by a page's own time. */
    Instant lastChange(Instant at) {
        var sql =
                """
                select greatest(
                    (select made_at from register_entry where made_at <= ?1 order by made_at desc, id desc limit 1),
                    (select max(made_at) from outbox where kind = 'SITE' and made_at <= ?1),
                    (select max(expires_at) from edition where state = 'PUBLISHED' and expires_at <= ?1),
                    (select max(event_start) from edition where state = 'PUBLISHED' and event_start <= ?1),
                    (select max(event_end) from edition where state = 'PUBLISHED' and event_end <= ?1),
                    (select max(notice_from) from edition where state = 'PUBLISHED' and notice_from <= ?1),
                    (select max(notice_until) from edition where state = 'PUBLISHED' and notice_until <= ?1),
                    (select max(from_at) from home_slot where from_at <= ?1),
                    (select max(until_at) from home_slot where until_at <= ?1))
                """;
        var times = database.createNativeQuery(sql)
                .setParameter(1, at.atOffset(ZoneOffset.UTC))
                .getResultList();
        return times.isEmpty() || times.get(0) == null ? Instant.EPOCH : Columns.instant(times.get(0));
    }

    static List<PublicEntry> entries(PublicSite site, List<?> rows) {
        return rows.stream().map(row -> entry(site, (Object[]) row)).toList();
    }

    private static PublicEntry entry(PublicSite site, Object[] row) {
        var path = site.language().pathPrefix() + "/" + row[1] + "/" + row[2];
        var particulars = ParticularsConverter.read((String) row[14]);
        var image = Optional.ofNullable((String) row[7])
                .map(sha256 -> new StoredPicture(
                        sha256,
                        new AssetName((String) row[8]).ofRenditions((Boolean) row[13]),
                        number(row[9]),
                        number(row[10])))
                .map(file -> PublicImage.of(file, (String) row[11], particulars, (String) row[12]));
        return new PublicEntry(
                ((Number) row[0]).longValue(),
                path,
                (String) row[3],
                Columns.instant(row[4]),
                site.everSection((String) row[5]).orElseThrow(),
                (String) row[6],
                image,
                new PublicFacts(DocumentType.valueOf((String) row[15]), particulars));
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
