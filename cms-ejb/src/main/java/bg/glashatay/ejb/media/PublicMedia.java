package bg.glashatay.ejb.media;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.media.Frame;
import bg.glashatay.domain.media.Rendition;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The pictures and documents that citizens may see: those of pages that they can read at this moment. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PublicMedia {

    /** A page that is withdrawn, by hand or by its time, can still be read, under a banner; its files are gone. */
    private static final String SHOWN =
            """
            select a.* from asset a
             where a.sha256 = ?1 and exists (
                select 1 from edition_asset used join edition e on e.id = used.edition_id
                 where used.sha256 = a.sha256 and used.frame = ?3
                   and e.state = 'PUBLISHED' and (e.expires_at is null or e.expires_at > ?2))
            """;

    /** No draft has been published, however often it was saved; what was has its time for ever. */
    private static final String SHOWN_ONCE =
            """
            select a.* from asset a
             where a.sha256 = ?1 and exists (
                select 1 from edition_asset used join edition e on e.id = used.edition_id
                 where used.sha256 = a.sha256 and used.frame = ?2 and e.published_at is not null)
            """;

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Renditions renditions;

    @Inject
    Originals originals;

    @Inject
    Clock clock;

    /**
     * A rendition of a picture that a public page shows, whole or in a frame that it has there or in lists; empty for any
     * other picture, frame and name.
     *
     * @param name with the ending of the format
     */
    @PermitAll
    public Optional<RenditionFile> rendition(String sha256, Rendition rendition, Frame frame, String name) {
        return shown(sha256, frame)
                .filter(Asset::isPicture)
                .flatMap(asset -> renditions.named(asset, rendition, frame, name));
    }

    /** A document that a public page offers; empty for any other, and for a name that is not its own. */
    @PermitAll
    public Optional<OriginalFile> original(String sha256, String name) {
        return shown(sha256, Frame.WHOLE)
                .filter(asset -> asset.getOriginalName().equals(name))
                .flatMap(originals::of);
    }

    /**
     * Whether a picture in a frame, or a document, was public once under a name and is no more. A file that only drafts
     * ever had is as good as none, so that nobody learns of it.
     */
    @PermitAll
    public boolean isGone(String sha256, Frame frame, String name) {
        List<?> found = em.createNativeQuery(SHOWN_ONCE, Asset.class)
                .setParameter(1, sha256)
                .setParameter(2, frame.cutting().label())
                .getResultList();
        return found.stream().map(Asset.class::cast).anyMatch(asset -> isNamed(asset, name))
                && shown(sha256, frame).isEmpty();
    }

    private static boolean isNamed(Asset asset, String name) {
        return asset.isPicture()
                ? RenditionFormat.ofName(name)
                        .filter(format -> format.nameOf(asset.getPublicName()).equals(name))
                        .isPresent()
                : asset.getOriginalName().equals(name);
    }

    private Optional<Asset> shown(String sha256, Frame frame) {
        List<?> found = em.createNativeQuery(SHOWN, Asset.class)
                .setParameter(1, sha256)
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(3, frame.cutting().label())
                .getResultList();
        return found.stream().map(Asset.class::cast).findFirst();
    }
}
