package bg.glashatay.ejb.media;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.media.FileFormat;
import bg.glashatay.domain.security.Account;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.media.AssetStore.Incoming;
import bg.glashatay.ejb.media.AssetStore.Kept;
import bg.glashatay.ejb.persistence.Waiting;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    Event<DocumentKept> kept;

    @Inject
    Clock clock;

    /** What is in the library: not what was deleted. */
    Optional<Asset> find(String sha256) {
        return Optional.ofNullable(em.find(Asset.class, sha256)).filter(asset -> !asset.isDeleted());
    }

    /** Makes all who enter the asset or clear it away wait for each other until the transaction ends. */
    void takeTurns(String sha256) {
        Waiting.forOthersAt(em, "asset " + sha256);
    }

    /**
     * Keeps the file of a picture and enters it; where two bring the same at once, there is one asset all the same. The
     * file first: it may be left over without a row, but no row without its file.
     */
    @Transactional(rollbackOn = IOException.class)
    Asset enter(Incoming file, String fileName, PictureFile picture, boolean transparent, String credit)
            throws IOException {
        return enter(
                file,
                by -> new Asset(
                        file.sha256(),
                        picture.format().mediaType(),
                        fileName,
                        picture.width(),
                        picture.height(),
                        transparent,
                        file.size(),
                        credit,
                        by,
                        clock.instant()));
    }

    /** The same for a document. */
    @Transactional(rollbackOn = IOException.class)
    Asset enter(Incoming file, String fileName, FileFormat format) throws IOException {
        return enter(
                file,
                by -> Asset.document(file.sha256(), format.getMediaType(), fileName, file.size(), by, clock.instant()));
    }

    /**
     * Lets go of the files under a hash that has no row, all older than a time: leftovers of an upload that was cut off.
     *
     * @return what was let go of; nothing where there is a row, or something has just come in
     */
    @Transactional(rollbackOn = IOException.class)
    List<Kept> discard(String sha256, Instant before) throws IOException {
        takeTurns(sha256);
        var files = store.kept(sha256);
        if (find(sha256).isPresent()
                || files.stream().anyMatch(file -> !file.since().isBefore(before))) {
            return List.of();
        }
        store.delete(sha256);
        return files;
    }

    /** Of the hashes those that are assets' which were not deleted. */
    Set<String> known(Collection<String> hashes) {
        return new HashSet<>(em.createQuery(
                        "select a.sha256 from Asset a where a.sha256 in :hashes and a.deletedAt is null", String.class)
                .setParameter("hashes", hashes)
                .getResultList());
    }

    /** The hashes of all assets, some at a time, each list behind the last hash of the one before. */
    List<String> after(String sha256, int count) {
        return em.createQuery(
                        "select a.sha256 from Asset a where a.sha256 > :last and a.deletedAt is null order by a.sha256",
                        String.class)
                .setParameter("last", sha256)
                .setMaxResults(count)
                .getResultList();
    }

    private Asset enter(Incoming file, Function<Account, Asset> made) throws IOException {
        var sha256 = file.sha256();
        takeTurns(sha256);
        store.keep(file);
        var known = Optional.ofNullable(em.find(Asset.class, sha256));
        return known.filter(asset -> !asset.isDeleted()).orElseGet(() -> {
            var by = user.account();
            var asset = made.apply(by);
            known.ifPresentOrElse(
                    deleted -> deleted.revive(asset.getFileName(), asset.getCredit(), by, clock.instant()),
                    () -> em.persist(asset));
            audit.did(by.getUsername(), "UPLOAD", null, null, sha256 + " " + asset.getFileName());
            if (!asset.isPicture()) {
                kept.fire(new DocumentKept(sha256));
            }
            return known.orElse(asset);
        });
    }
}
