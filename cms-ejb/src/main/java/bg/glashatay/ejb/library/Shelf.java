package bg.glashatay.ejb.library;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.media.AssetInUseException;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.media.DocumentDeleted;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Changes rows of the library: to delete or replace one is a transaction of its own, the rest is part of the caller's. */
@ApplicationScoped
class Shelf {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    AssetUses uses;

    @Inject
    MediaRights rights;

    @Inject
    Event<DocumentDeleted> deleted;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * Takes the row out of the library. A text that begins to name the file waits for the lock, as its foreign key does,
     * so that none is missed in the count.
     *
     * @throws AssetInUseException while texts need the file
     * @throws NotPermittedException when it is somebody else's, and this person does not look after the library
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void delete(String sha256) {
        var asset = lock(sha256);
        var me = user.account();
        rights.mustChange(asset, me);
        int needed = uses.byState(sha256).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        if (needed > 0) {
            throw new AssetInUseException(needed);
        }
        asset.delete(me, clock.instant());
        if (!asset.isPicture()) {
            deleted.fire(new DocumentDeleted(sha256));
        }
        audit.did(me.getUsername(), "DELETE_MEDIA", null, null, sha256 + " " + asset.getFileName());
    }

    /** Remembers which file took the place of another. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void replaced(String sha256, String replacement) {
        var asset = lock(sha256);
        asset.replaceBy(find(replacement));
        audit.did(user.username(), "REPLACE_MEDIA", null, null, sha256 + " → " + replacement);
    }

    /** The file's row until the transaction ends. */
    Asset lock(String sha256) {
        var asset = em.find(Asset.class, sha256, LockModeType.PESSIMISTIC_WRITE);
        return present(asset, sha256);
    }

    /** Writes what was changed so far, so that versions are counted. */
    void flush() {
        em.flush();
    }

    Asset find(String sha256) {
        return present(em.find(Asset.class, sha256), sha256);
    }

    private static Asset present(Asset asset, String sha256) {
        return Optional.ofNullable(asset)
                .filter(found -> !found.isDeleted())
                .orElseThrow(() -> new NotFoundException("asset", sha256));
    }
}
