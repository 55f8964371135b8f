package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.Revision;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.publishing.Restoration.Outcome;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.shared.Page;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Reads what texts were, and what happened to them, in the sections that the current user may read. */
@Stateless
public class RevisionQueries {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Revisions revisions;

    @Inject
    DocumentEvents events;

    @Inject
    CurrentUser user;

    /** A revision with its text. */
    public RevisionDetails details(long revisionId) {
        user.requireSomewhere(Right.READ_EDITIONS);
        return details(readable(revisionId));
    }

    /** A revision of this very document. */
    public RevisionDetails details(long documentId, long revisionId) {
        user.requireSomewhere(Right.READ_EDITIONS);
        var revision = readable(revisionId);
        if (revision.getEdition().getDocument().getId() != documentId) {
            throw new NotFoundException("revision", revisionId);
        }
        return details(revision);
    }

    /** The text that citizens read now; empty where there is none in the language, or not for this person. */
    public Optional<RevisionDetails> live(long documentId, Language language) {
        user.requireSomewhere(Right.READ_EDITIONS);
        return editions.face(editions.document(documentId), language)
                .filter(face -> face.getState() == EditionState.PUBLISHED)
                .filter(face -> user.may(Right.READ_EDITIONS, face.getSection()))
                .map(face -> details(face.getHead()));
    }

    /** The text that was sent back when changes to the edition were requested last. */
    public Optional<Long> lastReturned(long editionId) {
        user.requireSomewhere(Right.READ_EDITIONS);
        var edition = editions.find(editionId);
        user.require(Right.READ_EDITIONS, edition.getSection());
        return revisions.lastReturned(edition);
    }

    /** What restoring the revision would come to now. The command asks again. */
    public Restoration restoration(long revisionId) {
        user.requireSomewhere(Right.READ_EDITIONS);
        var revision = readable(revisionId);
        var source = revision.getEdition();
        return editions.onItsWay(source.getDocument(), source.getLanguage())
                .map(onItsWay -> into(onItsWay, revision))
                .orElseGet(() -> asEdition(revision));
    }

    /** A page of the document's revisions, newest first. */
    public Page<RevisionRow> list(long documentId, int first, int size) {
        var readable = readable(user.sectionsWith(Right.READ_EDITIONS), documentId);
        var from = " where d.id = :document and e.section in :sections";
        var total = em.createQuery(
                        "select count(r) from Revision r join r.edition e join e.document d" + from, Long.class)
                .setParameter("document", documentId)
                .setParameter("sections", readable)
                .getSingleResult();
        var rows = em.createQuery(
                        RevisionRow.QUERY_SELECT + from + " order by r.madeAt desc, r.id desc", RevisionRow.class)
                .setParameter("document", documentId)
                .setParameter("sections", readable)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
        return new Page<>(rows, total);
    }

    /** A page of a person's saves in a row, from the newest to the oldest of them. */
    public Page<RevisionRow> saves(long newestId, long oldestId, int first, int size) {
        user.requireSomewhere(Right.READ_EDITIONS);
        var newest = readable(newestId);
        var oldest = readable(oldestId);
        var where = " where r.edition = :edition and r.author = :author and r.madeAt between :since and :until";
        var total = em.createQuery("select count(r) from Revision r" + where, Long.class)
                .setParameter("edition", newest.getEdition())
                .setParameter("author", newest.getAuthor())
                .setParameter("since", oldest.getMadeAt())
                .setParameter("until", newest.getMadeAt())
                .getSingleResult();
        var rows = em.createQuery(
                        RevisionRow.QUERY_SELECT + where + " order by r.madeAt desc, r.id desc", RevisionRow.class)
                .setParameter("edition", newest.getEdition())
                .setParameter("author", newest.getAuthor())
                .setParameter("since", oldest.getMadeAt())
                .setParameter("until", newest.getMadeAt())
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
        return new Page<>(rows, total);
    }

    /** A page of what happened to the document, newest first; a person's saves in a row are one event. */
    public Page<HistoryEvent> timeline(long documentId, int first, int size) {
        var readable = readable(user.sectionsWith(Right.READ_EDITIONS), documentId);
        return events.grouped(documentId, readable, first, size);
    }

    /** The same with every save by itself. */
    public Page<HistoryEvent> events(long documentId, int first, int size) {
        var readable = readable(user.sectionsWith(Right.READ_EDITIONS), documentId);
        return events.each(documentId, readable, first, size);
    }

    private Restoration into(Edition onItsWay, Revision revision) {
        return new Restoration(
                outcome(onItsWay, revision),
                onItsWay.getId(),
                onItsWay.getNumber(),
                onItsWay.getState(),
                onItsWay.getHead().getId());
    }

    private Outcome outcome(Edition onItsWay, Revision revision) {
        if (onItsWay.getContentHash().equals(revision.getContentHash())) {
            return Outcome.SAME;
        }
        if (!user.may(Right.EDIT, onItsWay.getSection()) || !user.may(Right.EDIT, revision.getSection())) {
            return Outcome.NOT_PERMITTED;
        }
        return onItsWay.getState().isEditable() ? Outcome.CONTINUES : Outcome.CLOSED;
    }

    private Restoration asEdition(Revision revision) {
        var source = revision.getEdition();
        var model = editions.face(source.getDocument(), source.getLanguage())
                .or(() -> editions.newest(source.getDocument(), source.getLanguage()));
        if (model.isEmpty()) {
            return Restoration.without(Outcome.DISCARDED);
        }
        boolean may = user.may(Right.CREATE, model.get().getSection()) && user.may(Right.CREATE, revision.getSection());
        return Restoration.without(may ? Outcome.OPENS : Outcome.NOT_PERMITTED);
    }

    private Revision readable(long revisionId) {
        var revision = revisions.find(revisionId);
        user.require(Right.READ_EDITIONS, revision.getEdition().getSection());
        return revision;
    }

    /** The sections to read from; refuses where none of the document's editions stands in any. */
    private List<Section> readable(List<Section> readable, long documentId) {
        boolean any = !readable.isEmpty()
                && em.createQuery(
                                        "select count(e) from Edition e where e.document.id = :document"
                                                + " and e.section in :sections",
                                        Long.class)
                                .setParameter("document", documentId)
                                .setParameter("sections", readable)
                                .getSingleResult()
                        > 0;
        if (!any) {
            throw new NotFoundException("document", documentId);
        }
        return readable;
    }

    private RevisionDetails details(Revision revision) {
        var edition = revision.getEdition();
        return new RevisionDetails(
                revision.getId(),
                edition.getDocument().getId(),
                edition.getId(),
                edition.getNumber(),
                edition.getLanguage(),
                edition.getState(),
                revision.getId().equals(edition.getHead().getId()),
                revision.getAuthor().getFullName(),
                revision.getMadeAt(),
                revision.getContentHash(),
                revision.content(),
                revisions.before(revision));
    }
}
