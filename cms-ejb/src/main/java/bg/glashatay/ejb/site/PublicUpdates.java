package bg.glashatay.ejb.site;

import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.persistence.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What readers were told of a document's updates. Only major ones count: whatever changed a comma moves no date and
 * takes no line, as it moves no row of a list and no entry of a feed. A text that was brought back as it had been is no
 * update either.
 */
@ApplicationScoped
class PublicUpdates {

    private static final String TOLD =
            """
            select went.published_at, went.change_note
              from (select e.published_at, e.number, r.major, r.change_note, r.content_hash,
                           lag(r.content_hash) over (order by e.published_at, e.number) as hash_before
                      from edition e
                      join edition_head h on h.edition_id = e.id
                      join revision r on r.id = h.revision_id
                     where e.document_id = ?1 and e.language = ?2 and e.published_at <= ?3) went
             where went.major and went.content_hash <> went.hash_before
             order by went.published_at desc, went.number desc
            """;

    @PersistenceContext(unitName = "cms")
    EntityManager database;

    /** The updates up to an edition that is or was public, its own among them; the newest first. */
    List<PublicUpdate> upTo(Edition edition) {
        return edition.updatedAt()
                .map(last -> told(edition.getDocument().getId(), edition.getLanguage(), edition.getPublishedAt()))
                .orElseGet(List::of);
    }

    /** All that were told of a document in a language until the given time; the newest first. */
    List<PublicUpdate> told(long documentId, Language language, Instant until) {
        List<?> rows = database.createNativeQuery(TOLD)
                .setParameter(1, documentId)
                .setParameter(2, language.code())
                .setParameter(3, until.atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new PublicUpdate(Columns.instant(row[0]), (String) row[1]))
                .toList();
    }
}
