package bg.glashatay.ejb.site;

import bg.glashatay.domain.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The site's accessibility statement, which every page leads to. */
@ApplicationScoped
class PublicStatements {

    private static final String LIVE =
            """
            select sa.slug as section, a.slug
              from document d
              join edition e on e.document_id = d.id
              join address a on a.document_id = d.id and a.language = e.language and a.is_current
              join section sa on sa.id = a.section_id
             where d.type = 'STATEMENT' and e.language = ?1 and e.state = 'PUBLISHED'
               and (e.expires_at is null or e.expires_at > ?2)
             order by e.published_at desc, e.id desc limit 1
            """;

    @PersistenceContext(unitName = "cms")
    EntityManager database;

    /** The address of the newest that is live; empty while none is. */
    Optional<String> live(Language language, Instant at) {
        List<?> rows = database.createNativeQuery(LIVE)
                .setParameter(1, language.code())
                .setParameter(2, at.atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> language.pathPrefix() + "/" + row[0] + "/" + row[1])
                .findFirst();
    }
}
