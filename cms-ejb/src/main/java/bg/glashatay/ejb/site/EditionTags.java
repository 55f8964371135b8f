package bg.glashatay.ejb.site;

import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.ejb.publishing.EditionMoved;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalInt;

/**
 * The tags of what was published, by the addresses of their lists. They are written down in the transaction of the
 * publication; whether an edition still is public, each list asks the edition itself.
 */
@Dependent
class EditionTags {

    @PersistenceContext(unitName = "cms")
    EntityManager database;

    void write(@Observes EditionMoved moved) {
        var edition = database.find(Edition.class, moved.editionId());
        if (edition.getState() == EditionState.PUBLISHED) {
            write(edition);
        }
    }

    /**
     * Writes down those of published editions that were not: of the time before there were lists of tags.
     *
     * @param most so many editions, that a start does not take all day
     */
    void writeMissing(int most) {
        var missing = database.createNativeQuery(
                        """
                        select e.id, e.language, e.first_published_at, r.tags
                          from edition e join edition_head h on h.edition_id = e.id
                          join revision r on r.id = h.revision_id
                         where e.state = 'PUBLISHED' and r.tags <> ''
                           and not exists (select 1 from edition_tag t where t.edition_id = e.id)
                         order by e.id limit ?1
                        """)
                .setParameter(1, most)
                .getResultList();
        for (var row : missing) {
            var columns = (Object[]) row;
            for (var name : ((String) columns[3]).split("\n")) {
                write(columns[0], (String) columns[1], columns[2], name);
            }
        }
    }

    private void write(Edition edition) {
        for (var name : edition.getHead().content().tags()) {
            write(
                    edition.getId(),
                    edition.getLanguage().code(),
                    edition.getFirstPublishedAt().atOffset(ZoneOffset.UTC),
                    name);
        }
    }

    private void write(Object editionId, String language, Object firstPublishedAt, String name) {
        Slug.from(name).ifPresent(slug -> database.createNativeQuery(
                        """
                                insert into edition_tag (edition_id, slug, name, language, first_published_at)
                                values (?1, ?2, ?3, ?4, ?5) on conflict do nothing
                                """)
                .setParameter(1, editionId)
                .setParameter(2, slug.value())
                .setParameter(3, name)
                .setParameter(4, language)
                .setParameter(5, firstPublishedAt)
                .executeUpdate());
    }

    /** How much that citizens can read has the tag; empty where nothing public ever had it. */
    OptionalInt count(Language language, String slug, Instant at) {
        var row = (Object[]) database.createNativeQuery(
                        """
                        select count(*), count(*) filter (where %s) from edition_tag t
                          join edition e on e.id = t.edition_id
                         where t.language = ?1 and t.slug = ?3
                        """
                                .formatted(PublicRows.LIVE))
                .setParameter(1, language.code())
                .setParameter(2, at.atOffset(ZoneOffset.UTC))
                .setParameter(3, slug)
                .getSingleResult();
        return ((Number) row[0]).intValue() == 0 ? OptionalInt.empty() : OptionalInt.of(((Number) row[1]).intValue());
    }

    /** The tag as the newest document that has it writes it. */
    String name(Language language, String slug, Instant at) {
        return (String) database.createNativeQuery(
                        """
                        select t.name from edition_tag t join edition e on e.id = t.edition_id
                         where t.language = ?1 and t.slug = ?3 and %s
                         order by t.first_published_at desc, t.edition_id desc limit 1
                        """
                                .formatted(PublicRows.LIVE))
                .setParameter(1, language.code())
                .setParameter(2, at.atOffset(ZoneOffset.UTC))
                .setParameter(3, slug)
                .getSingleResult();
    }
}
