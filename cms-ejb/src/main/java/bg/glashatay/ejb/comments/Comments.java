package bg.glashatay.ejb.comments;

import bg.glashatay.domain.comments.Comment;
import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.publishing.OpenQuestions;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The comments on all editions. */
@Dependent
class Comments implements OpenQuestions {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Override
    public int about(Edition edition) {
        return em.createQuery(
                        "select count(c) from Comment c"
                                + " where c.edition = :edition and c.parent is null and c.resolvedAt is null",
                        Long.class)
                .setParameter("edition", edition)
                .getSingleResult()
                .intValue();
    }

    /** The comment on the edition, not one on another. */
    Comment find(Edition edition, long commentId) {
        return em.createQuery("select c from Comment c where c.id = :id and c.edition = :edition", Comment.class)
                .setParameter("id", commentId)
                .setParameter("edition", edition)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("comment", commentId));
    }

    /** Remarks and replies, oldest first. */
    List<Comment> on(Edition edition) {
        return em.createQuery(
                        "select distinct c from Comment c join fetch c.author left join fetch c.resolver"
                                + " left join fetch c.mentioned where c.edition = :edition order by c.madeAt, c.id",
                        Comment.class)
                .setParameter("edition", edition)
                .getResultList();
    }

    long count(Edition edition) {
        return em.createQuery("select count(c) from Comment c where c.edition = :edition", Long.class)
                .setParameter("edition", edition)
                .getSingleResult();
    }

    void add(Comment comment) {
        em.persist(comment);
        // others name it by its number
        em.flush();
    }
}
