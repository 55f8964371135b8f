package bg.glashatay.ejb.media;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.media.FileFormat;
import bg.glashatay.domain.security.Account;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** The rows of assets; each call of a writing method is a transaction. */
@ApplicationScoped
class AssetRegister {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    AssetStore store;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** What is in the library: not what was deleted. */
    Optional<Asset> find(String sha256) {
        return Optional.ofNullable(em.find(Asset.class, sha256)).filter(asset -> !asset.isDeleted());
    }

    /** Makes all who enter the asset or clear it away wait for each other until the transaction ends. */
    void takeTurns(String sha256) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, "asset " + sha256)
                .getSingleResult();
    }

    /** Enters a picture whose files are in place; where two bring the same at once, there is one asset all the same. */
    @Transactional
    Asset enter(String sha256, String fileName, PictureFile picture, boolean transparent, long size, String credit) {
        return enter(
                sha256,
                by -> new Asset(
                        sha256,
                        picture.format().mediaType(),
                        fileName,
                        picture.width(),
                        picture.height(),
                        transparent,
                        size,
                        credit,
                        by,
                        clock.instant()));
    }

    /** The same for a document. */
    @Transactional
    Asset enter(String sha256, String fileName, FileFormat format, long size) {
        return enter(sha256, by -> Asset.document(sha256, format.getMediaType(), fileName, size, by, clock.instant()));
    }

    private Asset enter(String sha256, Function<Account, Asset> made) {
        takeTurns(sha256);
        var known = Optional.ofNullable(em.find(Asset.class, sha256));
        return known.filter(asset -> !asset.isDeleted()).orElseGet(() -> {
            var by = user.account();
            var asset = made.apply(by);
            known.ifPresentOrElse(deleted -> revive(deleted, asset.getFileName(), by), () -> em.persist(asset));
            audit.did(by.getUsername(), "UPLOAD", null, null, sha256 + " " + asset.getFileName());
            return known.orElse(asset);
        });
    }

    private void revive(Asset deleted, String fileName, Account by) {
        if (store.original(deleted.getSha256()).isEmpty()) {
            throw new IllegalStateException(
                    "Whoever deleted " + deleted.getSha256() + " took away the bytes that came in meanwhile");
        }
        deleted.revive(fileName, by, clock.instant());
    }
}
