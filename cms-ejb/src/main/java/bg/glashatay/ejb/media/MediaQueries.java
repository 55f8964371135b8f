package bg.glashatay.ejb.media;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.media.Frame;
import bg.glashatay.domain.media.Rendition;
import bg.glashatay.domain.security.Right;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The pictures and documents as people at work see them: all of them, shown to the public or not. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MediaQueries {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    AssetRegister register;

    @Inject
    Renditions renditions;

    @Inject
    Originals originals;

    @Inject
    CurrentUser user;

    public Optional<Asset> find(String sha256) {
        user.requireSomewhere(Right.SEEING_MEDIA);
        return register.find(sha256);
    }

    /** A rendition to look at, in any frame: texts on their way may have it; empty where there is no such picture. */
    public Optional<RenditionFile> rendition(String sha256, Rendition rendition, Frame frame, RenditionFormat format) {
        user.requireSomewhere(Right.SEEING_MEDIA);
        return register.find(sha256)
                .filter(Asset::isPicture)
                .flatMap(asset -> renditions.of(asset, rendition, frame, format));
    }

    /** A document to look at; empty where there is no such. */
    public Optional<OriginalFile> original(String sha256) {
        user.requireSomewhere(Right.SEEING_MEDIA);
        return register.find(sha256).flatMap(originals::of);
    }

    /** The assets of the given hashes, as far as there are any, by their hashes. */
    public Map<String, Asset> all(Collection<String> hashes) {
        user.requireSomewhere(Right.SEEING_MEDIA);
        if (hashes.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select a from Asset a where a.sha256 in :hashes", Asset.class)
                .setParameter("hashes", hashes)
                .getResultStream()
                .collect(Collectors.toMap(Asset::getSha256, Function.identity()));
    }
}
