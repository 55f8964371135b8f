package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages that another page can stand under. */
@Stateless
public class PageQueries {

    /** More nobody reads in a list to choose from. */
    private static final int MOST = 1_000;

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    CurrentUser user;

    /**
     * A page by the number of its document and its newest title.
     *
     * @param parentId the page that it stands under; null for none
     */
    public record PageTitle(long documentId, String title, Long parentId) {}

    /** The pages there are in a language, by their titles; a title that is not public, for those only who may read it. */
    public List<PageTitle> pages(Language language) {
        user.requireSomewhere(Right.READ_EDITIONS);
        return forReader(em.createQuery(
                        """
                        select new bg.glashatay.ejb.publishing.PageQueries$PageTitle(d.id, e.title, e.facts.parentId)
                          from Edition e join e.document d
                         where d.type = :page and e.language = :language and e.state not in :past
                           and (e.state = :published or e.section.id in :readable)
                           and not exists (select l.id from Edition l where l.document = d
                               and l.language = e.language and l.number > e.number and l.state not in :past
                               and (l.state = :published or l.section.id in :readable))
                         order by e.title, d.id
                        """,
                        PageTitle.class))
                .setParameter("page", DocumentType.PAGE)
                .setParameter("language", language)
                .setParameter("past", List.of(EditionState.SUPERSEDED, EditionState.DISCARDED))
                .setMaxResults(MOST)
                .getResultList();
    }

    /**
     * The newest title of a document that is public or that the reader may read, in whatever language; empty where there
     * is none.
     */
    public Optional<String> title(long documentId) {
        user.requireSomewhere(Right.READ_EDITIONS);
        return forReader(em.createQuery(
                        """
                        select e.title from Edition e where e.document.id = :document
                           and (e.state = :published or e.section.id in :readable)
                         order by e.number desc
                        """,
                        String.class))
                .setParameter("document", documentId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private <T> TypedQuery<T> forReader(TypedQuery<T> query) {
        // a list of a query must not be empty; no section has this number
        var sections = Stream.concat(
                        Stream.of(-1L),
                        user.sectionsWith(Right.READ_EDITIONS).stream().map(Section::getId))
                .toList();
        return query.setParameter("published", EditionState.PUBLISHED).setParameter("readable", sections);
    }
}
