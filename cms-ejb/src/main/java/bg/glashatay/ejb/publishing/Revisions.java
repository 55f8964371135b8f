package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.Content;
import bg.glashatay.domain.publishing.Document;
import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.publishing.Revision;
import bg.glashatay.domain.publishing.Transition;
import bg.glashatay.domain.shared.NotFoundException;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The revisions of all editions. */
@Dependent
class Revisions {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    Revision find(long revisionId) {
        var revision = em.find(Revision.class, revisionId);
        if (revision == null) {
            throw new NotFoundException("revision", revisionId);
        }
        return revision;
    }

    /** A revision of this very document. */
    Revision of(Document document, long revisionId) {
        var revision = find(revisionId);
        if (!revision.getEdition().getDocument().equals(document)) {
            throw new NotFoundException("revision", revisionId);
        }
        return revision;
    }

    /** The revision that stood in the same edition just before. */
    Optional<Long> before(Revision revision) {
        return em.createQuery(
                        "select r.id from Revision r where r.edition = :edition and r <> :revision"
                                + " and (r.madeAt < :at or r.madeAt = :at and r.id < :id)"
                                + " order by r.madeAt desc, r.id desc",
                        Long.class)
                .setParameter("edition", revision.getEdition())
                .setParameter("revision", revision)
                .setParameter("at", revision.getMadeAt())
                .setParameter("id", revision.getId())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What was sent back when changes were requested last; empty where none ever were. */
    Optional<Long> lastReturned(Edition edition) {
        return em.createQuery(
                        "select r.id from Revision r, StateChange c where c.edition = :edition and r.edition = :edition"
                                + " and c.step = :step and r.contentHash = c.contentHash and r.madeAt <= c.madeAt"
                                + " order by c.madeAt desc, c.id desc, r.madeAt desc, r.id desc",
                        Long.class)
                .setParameter("edition", edition)
                .setParameter("step", Transition.REQUEST_CHANGES)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The revision's text for another edition: without what belongs to one update only. */
    static Content takenOver(Revision revision) {
        return revision.content().withoutUpdate();
    }
}
