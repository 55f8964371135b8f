package bg.glashatay.ejb.site;

import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.publishing.ParticularField;
import bg.glashatay.domain.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Which pages stand under which, as far as citizens can read them. */
@ApplicationScoped
class PublicPageTree {

    /** No tree that people find their way in is deeper; and rows that lead in a circle end here. */
    private static final int DEEPEST = 12;

    private static final int MOST_CHILDREN = 200;

    @PersistenceContext(unitName = "cms")
    EntityManager database;

    /** The live pages above one, the highest first; one that is not live is left out, and its own parents are not. */
    List<PublicLink> trail(Edition edition, Instant at) {
        var parent = edition.getHead().content().particulars().document(ParticularField.PAGE_PARENT);
        if (parent.isEmpty()) {
            return List.of();
        }
        var sql =
                """
                with recursive up (document_id, height) as (
                    select cast(?3 as bigint), 1
                    union all
                    select e.parent_id, up.height + 1
                      from up join edition e on e.document_id = up.document_id and e.language = ?1
                           and e.state in ('PUBLISHED', 'WITHDRAWN', 'UNPUBLISHED')
                     where e.parent_id is not null and up.height < ?4)
                select sa.slug as section, a.slug, e.title
                  from up
                  join edition e on e.document_id = up.document_id and
                """
                        + PublicRows.LIVE
                        + """
                          join address a on a.document_id = e.document_id and a.language = e.language and a.is_current
                          join section sa on sa.id = a.section_id
                         order by up.height desc
                        """;
        return links(
                edition.getLanguage(),
                database.createNativeQuery(sql)
                        .setParameter(1, edition.getLanguage().code())
                        .setParameter(2, at.atOffset(ZoneOffset.UTC))
                        .setParameter(3, parent.get())
                        .setParameter(4, DEEPEST)
                        .getResultList());
    }

    /** The live pages that stand right under a document, by their titles. */
    List<PublicLink> children(long documentId, Language language, Instant at) {
        var sql =
                """
                select sa.slug as section, a.slug, e.title
                  from edition e
                  join address a on a.document_id = e.document_id and a.language = e.language and a.is_current
                  join section sa on sa.id = a.section_id
                 where e.parent_id = ?3 and
                """
                        + PublicRows.LIVE + " order by e.title collate \"bg-x-icu\", e.id limit ?4";
        return links(
                language,
                database.createNativeQuery(sql)
                        .setParameter(1, language.code())
                        .setParameter(2, at.atOffset(ZoneOffset.UTC))
                        .setParameter(3, documentId)
                        .setParameter(4, MOST_CHILDREN)
                        .getResultList());
    }

    /** The live pages of a section that stand under no other, by their titles. */
    List<PublicLink> roots(PublicSite site, PublicSection section, Instant at) {
        var sql =
                """
                select sa.slug as section, a.slug, e.title
                  from document d
                  join edition e on e.document_id = d.id
                  join section s on s.id = e.section_id
                  join address a on a.document_id = e.document_id and a.language = e.language and a.is_current
                  join section sa on sa.id = a.section_id
                 where d.type = 'PAGE' and e.parent_id is null and s.slug = ?3 and
                """
                        + PublicRows.LIVE + " order by e.title collate \"bg-x-icu\", e.id limit ?4";
        return links(
                site.language(),
                database.createNativeQuery(sql)
                        .setParameter(1, site.language().code())
                        .setParameter(2, at.atOffset(ZoneOffset.UTC))
                        .setParameter(3, section.slug())
                        .setParameter(4, MOST_CHILDREN)
                        .getResultList());
    }

    private static List<PublicLink> links(Language language, List<?> rows) {
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new PublicLink(language.pathPrefix() + "/" + row[0] + "/" + row[1], (String) row[2]))
                .toList();
    }
}
