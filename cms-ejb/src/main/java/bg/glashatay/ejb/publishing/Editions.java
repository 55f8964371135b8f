package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.Document;
import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.publishing.EditionOnItsWayException;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.Revision;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.NotFoundException;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The editions of all documents. Whoever is about to change one locks its document first, and only that. */
@Dependent
public class Editions {

    private static final List<EditionState> ON_THEIR_WAY = Arrays.stream(EditionState.values())
            .filter(EditionState::isPrePublication)
            .toList();

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    /** The edition as it is now, with its document locked until the transaction ends. */
    public Edition lock(long editionId) {
        lockDocument(documentOf(editionId));
        return em.createQuery("select e from Edition e where e.id = :id", Edition.class)
                .setParameter("id", editionId)
                // it may have been read before the lock was ours; to find and to refresh it would read it twice
                .setHint("eclipselink.refresh", true)
                .getSingleResult();
    }

    /**
     * The same, with another document that the edition is going to name. Naming it touches its row, so the two are
     * locked in the order of their numbers: otherwise two pages that replace each other would wait for each other.
     */
    Edition lock(long editionId, long namedDocumentId) {
        Stream.of(documentOf(editionId), namedDocumentId).sorted().distinct().forEach(this::lockDocument);
        return lock(editionId);
    }

    private long documentOf(long editionId) {
        return em.createQuery("select e.document.id from Edition e where e.id = :id", Long.class)
                .setParameter("id", editionId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("edition", editionId));
    }

    Document lockDocument(long documentId) {
        var document = em.find(Document.class, documentId, LockModeType.PESSIMISTIC_WRITE);
        if (document == null) {
            throw new NotFoundException("document", documentId);
        }
        return document;
    }

    Document document(long documentId) {
        var document = em.find(Document.class, documentId);
        if (document == null) {
            throw new NotFoundException("document", documentId);
        }
        return document;
    }

    /** The edition as the running transaction reads it. */
    public Edition find(long editionId) {
        var edition = em.find(Edition.class, editionId);
        if (edition == null) {
            throw new NotFoundException("edition", editionId);
        }
        return edition;
    }

    /** A revision of the edition; empty where it is another's, or none. */
    public Optional<Revision> revision(Edition edition, long revisionId) {
        return em.createQuery("select r from Revision r where r.id = :id and r.edition = :edition", Revision.class)
                .setParameter("id", revisionId)
                .setParameter("edition", edition)
                .getResultStream()
                .findFirst();
    }

    Optional<Edition> onItsWay(Document document, Language language) {
        return first(document, language, ON_THEIR_WAY);
    }

    /** @throws EditionOnItsWayException when the document has an edition on its way in the language */
    void mustHaveNoneOnItsWay(Document document, Language language) {
        onItsWay(document, language).ifPresent(other -> {
            throw new EditionOnItsWayException(other.getId());
        });
    }

    /** What citizens meet at the document's address in the language. */
    Optional<Edition> face(Document document, Language language) {
        return first(document, language, EditionState.FACES);
    }

    /** The newest edition that was not discarded, in whatever language, the given one first. */
    Optional<Edition> newest(Document document, Language language) {
        return em.createQuery(
                        "select e from Edition e where e.document = :document and e.state <> :discarded"
                                + " order by case when e.language = :language then 0 else 1 end, e.number desc",
                        Edition.class)
                .setParameter("document", document)
                .setParameter("discarded", EditionState.DISCARDED)
                .setParameter("language", language)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private Optional<Edition> first(Document document, Language language, List<EditionState> states) {
        return em.createQuery(
                        "select e from Edition e where e.document = :document and e.language = :language"
                                + " and e.state in :states",
                        Edition.class)
                .setParameter("document", document)
                .setParameter("language", language)
                .setParameter("states", states)
                .getResultStream()
                .findFirst();
    }
}
