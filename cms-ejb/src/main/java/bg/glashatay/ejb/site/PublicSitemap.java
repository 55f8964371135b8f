package bg.glashatay.ejb.site;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.persistence.Columns;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lists the canonical addresses of what is live, for search engines: read in pieces, so that a large site's list never
 * stands in memory as a whole.
 */
@Stateless
@PermitAll
public class PublicSitemap {

    private static final String ORDER = " order by e.document_id limit ?5";

    @PersistenceContext(unitName = "cms")
    EntityManager database;

    @Inject
    PublicDocuments documents;

    @Inject
    PublicRows rows;

    @Inject
    Clock clock;

    /** The frame of the pages of a language: its sections, and when citizens last saw something change. */
    public PublicSite site(Language language) {
        return documents.site(language, clock.instant());
    }

    /** How many documents are live in all languages together. */
    public long count() {
        long all = 0;
        for (var language : Language.values()) {
            all += rows.countPublished(site(language), Optional.empty(), clock.instant());
        }
        return all;
    }

    /** The parts that have documents in them. */
    public List<SitemapPart> parts() {
        var parts = new ArrayList<SitemapPart>();
        for (var language : Language.values()) {
            var sql = "select (e.document_id - 1) / ?3 + 1 as part, max(e.published_at) from edition e where "
                    + PublicRows.LIVE + " group by 1 order by 1";
            List<?> found = database.createNativeQuery(sql)
                    .setParameter(1, language.code())
                    .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                    .setParameter(3, SitemapPart.MOST)
                    .getResultList();
            found.stream()
                    .map(row -> (Object[]) row)
                    .map(row -> new SitemapPart(language, ((Number) row[0]).longValue(), Columns.instant(row[1])))
                    .forEach(parts::add);
        }
        return parts;
    }

    /**
     * A piece of the documents' addresses, in the order of their numbers.
     *
     * @param after the number of the last document that is known already
     * @param last the number of the last document of interest
     */
    public List<SitemapAddress> documents(Language language, long after, long last, int most) {
        var sql = "select e.document_id, sa.slug as address_section, a.slug, e.published_at from edition e"
                + " join address a on a.document_id = e.document_id and a.language = e.language and a.is_current"
                + " join section sa on sa.id = a.section_id where " + PublicRows.LIVE
                + " and e.document_id > ?3 and e.document_id <= ?4 " + ORDER;
        List<?> found = database.createNativeQuery(sql)
                .setParameter(1, language.code())
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(3, after)
                .setParameter(4, last)
                .setParameter(5, most)
                .getResultList();
        return found.stream().map(row -> address(language, (Object[]) row)).toList();
    }

    private static SitemapAddress address(Language language, Object[] row) {
        Instant changed = Columns.instant(row[3]);
        return new SitemapAddress(
                ((Number) row[0]).longValue(), language.pathPrefix() + "/" + row[1] + "/" + row[2], changed);
    }
}
