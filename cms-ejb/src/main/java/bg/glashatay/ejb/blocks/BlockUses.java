package bg.glashatay.ejb.blocks;

import bg.glashatay.domain.publishing.EditionState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/**
 * Where blocks stand, for whatever follows publications: when a block's text changes, so does that of every document
 * that shows it. It asks nobody for a right.
 */
@ApplicationScoped
public class BlockUses {

    /** A withdrawn page can still be read. */
    static final List<EditionState> PUBLIC = List.of(EditionState.PUBLISHED, EditionState.WITHDRAWN);

    @PersistenceContext(unitName = "cms")
    EntityManager database;

    /** The documents in whose public texts any of these stands; none for documents that are no blocks. */
    public List<Long> documentsUsing(Collection<Long> documents) {
        if (documents.isEmpty()) {
            return List.of();
        }
        return database.createQuery(
                        """
                        select distinct e.document.id from Edition e join e.blocks used
                         where used in :documents and e.state in :public order by e.document.id
                        """,
                        Long.class)
                .setParameter("documents", documents)
                .setParameter("public", PUBLIC)
                .getResultList();
    }
}
