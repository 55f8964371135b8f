package bg.glashatay.ejb.media;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.ejb.shared.Logs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.lang.System.Logger.Level;

/** The bytes of assets that were deleted. */
@ApplicationScoped
public class DeletedFiles {

    private static final System.Logger LOG = Logs.of(DeletedFiles.class);

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    AssetRegister register;

    @Inject
    AssetStore store;

    /**
     * Takes the bytes of a deleted asset away, and all that was made of them; those of one that somebody has uploaded
     * again meanwhile stay. What cannot be taken away now is swept up later.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void clear(String sha256) {
        register.takeTurns(sha256);
        var asset = em.find(Asset.class, sha256);
        if (asset == null || !asset.isDeleted()) {
            return;
        }
        try {
            store.delete(sha256);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The bytes of the deleted " + sha256 + " could not be taken away", e);
        }
    }
}
