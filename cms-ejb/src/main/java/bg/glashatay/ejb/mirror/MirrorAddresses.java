package bg.glashatay.ejb.mirror;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.outbox.OutboxPlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Which addresses the database knows, those that lead elsewhere and those at which something stood among them. It asks
 * nobody for a right: what stands there is asked of the citizens' site.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class MirrorAddresses {

    /** An address under all the names that its section ever had. */
    private static final String DOCUMENTS =
            """
            select a.language, '/' || k.slug || '/' || a.slug
              from address a
              join section s on s.id = a.section_id
              join section_slug k on k.section_id = a.section_id
            """;

    private static final String NEWS = DOCUMENTS
            + """
             where a.was_public
               and (a.document_id in (select o.document_id from outbox o cross join (%s) now where %s)
                    or a.document_id in (select e.document_id from edition e
                                          where e.state = 'PUBLISHED' and e.expires_at > ?2 and e.expires_at <= ?3))
             order by a.is_current desc, a.id desc
            """
                    .formatted(OutboxPlace.NOW, OutboxPlace.NEWS);

    private static final String ALL = DOCUMENTS
            + """
              left join edition e
                on e.document_id = a.document_id and e.language = a.language and e.state = 'PUBLISHED'
             where a.was_public
             order by e.id is null, a.is_current and k.slug = s.slug desc, e.first_published_at desc, a.id desc
            """;

    private static final String SECTIONS =
            "select '/' || slug from section where retired_at is null order by position, id";

    private static final String FORMER_SECTIONS =
            """
            select '/' || k.slug from section_slug k join section s on s.id = k.section_id
             where s.retired_at is not null or k.slug <> s.slug
             order by 1
            """;

    private static final String TAGS = "select distinct language, '/tag/' || slug from edition_tag order by 1, 2";

    @PersistenceContext(unitName = "cms")
    EntityManager database;

    /** The addresses of documents that came out, changed, went or expired since a place in the outbox and a time. */
    List<String> news(OutboxPlace place, Instant since, Instant now) {
        List<?> rows = database.createNativeQuery(NEWS)
                .setParameter(1, place.snapshot())
                .setParameter(2, since.atOffset(ZoneOffset.UTC))
                .setParameter(3, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        return paths(rows);
    }

    /** The addresses of all documents that ever were public, those that can be read first, newest first. */
    List<String> documents() {
        return paths(database.createNativeQuery(ALL).getResultList());
    }

    /** The paths of all sections, in Bulgarian. */
    List<String> sections() {
        return column(SECTIONS);
    }

    /** The paths that sections had before, or that retired ones had. */
    List<String> formerSections() {
        return column(FORMER_SECTIONS);
    }

    /** The addresses of the lists of all tags that any text ever had. */
    List<String> tags() {
        return paths(database.createNativeQuery(TAGS).getResultList());
    }

    /** The addresses of the time before that editors lead elsewhere, or say to be gone. */
    List<String> redirects() {
        return column("select source from redirect order by source");
    }

    private List<String> column(String sql) {
        List<?> rows = database.createNativeQuery(sql).getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    private static List<String> paths(List<?> rows) {
        return rows.stream().map(row -> path((Object[]) row)).toList();
    }

    private static String path(Object[] row) {
        var prefix = Language.ofCode(((String) row[0]).strip())
                .map(Language::pathPrefix)
                .orElse("");
        return prefix + row[1];
    }
}
