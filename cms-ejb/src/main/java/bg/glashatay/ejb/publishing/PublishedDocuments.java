package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.Address;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Collectors;

/** Finds what is public by a part of its title, to lead readers there. */
@Stateless
public class PublishedDocuments {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    CurrentUser user;

    /**
     * The latest ones in the sections that this person may read.
     *
     * @param except a document that is not looked for: the one to be replaced
     */
    public List<PublishedDocument> search(String text, Language language, long except, int atMost) {
        var filter = new EditionFilter(null, EditionState.PUBLISHED, null, language, null, null, text);
        var rows = ListQuery.of(filter, user.sectionsWith(Right.READ_EDITIONS))
                .where("e.document.id <> :except", "except", except)
                .where("e.document.type <> :block", "block", DocumentType.BLOCK)
                .rows(em, EditionOrder.CHANGED.clause(false), 0, atMost);
        if (rows.isEmpty()) {
            return List.of();
        }
        var paths = em.createQuery(
                        "select a from Address a join fetch a.section where a.document.id in :documents"
                                + " and a.language = :language and a.current = true",
                        Address.class)
                .setParameter(
                        "documents", rows.stream().map(EditionRow::documentId).toList())
                .setParameter("language", language)
                .getResultStream()
                .collect(Collectors.toMap(address -> address.getDocument().getId(), Address::path));
        return rows.stream()
                .map(row ->
                        new PublishedDocument(row.documentId(), row.title(), paths.getOrDefault(row.documentId(), "")))
                .toList();
    }
}
