package bg.glashatay.ejb.media;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.media.Frame;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;

/**
 * Asks for the pictures that a published page shows. In a transaction: without one the server lends a thread the entity
 * manager of the call that began the thread, and closes that with the call.
 */
@ApplicationScoped
class ShownPictures {

    private static final String SHOWN =
            """
            select used.sha256, used.frame
              from edition_asset used join edition e on e.id = used.edition_id
              join asset a on a.sha256 = used.sha256
             where e.id = ?1 and e.state = 'PUBLISHED' and a.media_type like 'image/%'
             order by used.sha256, used.frame
            """;

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    /** A picture, and what of it is seen. */
    record Shown(Asset asset, Frame frame) {}

    @Transactional
    List<Shown> of(long editionId) {
        List<?> rows = em.createNativeQuery(SHOWN).setParameter(1, editionId).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> shown(row[0].toString(), row[1].toString()))
                .filter(Objects::nonNull)
                .toList();
    }

    private Shown shown(String sha256, String frame) {
        var asset = em.find(Asset.class, sha256);
        return asset == null ? null : new Shown(asset, Frame.ofLabel(frame).orElse(Frame.WHOLE));
    }
}
