package bg.glashatay.ejb.site;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.media.Reading;
import bg.glashatay.domain.publishing.Attachment;
import bg.glashatay.domain.publishing.BodyMedia;
import bg.glashatay.domain.publishing.BodyPicture;
import bg.glashatay.ejb.media.StoredPicture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that a text offers and the pictures that its body shows, with what their assets say of them. */
@ApplicationScoped
class PublicFiles {

    @PersistenceContext(unitName = "cms")
    EntityManager database;

    /**
     * What a page has of the store.
     *
     * @param files to take, in the editor's order
     * @param pictures of the body, by their hashes, those that are still there
     */
    record OfPage(List<PublicFile> files, Map<String, StoredPicture> pictures) {}

    /**
     * The files and pictures of a page, in one query and another about its files, and none where there are none.
     *
     * @param body as it is shown, with the blocks in it
     */
    OfPage of(List<Attachment> attachments, String body) {
        var shown = BodyMedia.picturesIn(body).stream().map(BodyPicture::sha256).collect(Collectors.toSet());
        var assets = assets(Stream.concat(attachments.stream().map(Attachment::sha256), shown.stream())
                .collect(Collectors.toSet()));
        var inaccessible =
                inaccessible(attachments.stream().map(Attachment::sha256).toList());
        return new OfPage(
                attachments.stream()
                        .map(attachment -> file(
                                attachment,
                                assets.get(attachment.sha256()),
                                !inaccessible.contains(attachment.sha256())))
                        .toList(),
                shown.stream()
                        .map(assets::get)
                        .filter(asset -> asset != null && asset.isPicture() && !asset.isDeleted())
                        .collect(Collectors.toMap(Asset::getSha256, StoredPicture::of)));
    }

    /** Of the hashes those of files that are known to shut some readers out. */
    private Set<String> inaccessible(List<String> hashes) {
        return hashes.isEmpty()
                ? Set.of()
                : database.createQuery("select r from Reading r where r.sha256 in :hashes", Reading.class)
                        .setParameter("hashes", hashes)
                        .getResultStream()
                        .filter(Reading::isInaccessible)
                        .map(Reading::getSha256)
                        .collect(Collectors.toSet());
    }

    private Map<String, Asset> assets(Set<String> hashes) {
        return hashes.isEmpty()
                ? Map.of()
                : database.createQuery("select a from Asset a where a.sha256 in :hashes", Asset.class)
                        .setParameter("hashes", hashes)
                        .getResultStream()
                        .collect(Collectors.toMap(Asset::getSha256, Function.identity()));
    }

    private static PublicFile file(Attachment attachment, Asset asset, boolean accessible) {
        return new PublicFile(
                asset.getSha256(),
                attachment.title(),
                asset.getMediaType(),
                asset.getOriginalName(),
                asset.getDownloadName(),
                asset.getByteSize(),
                accessible,
                attachment.givenBasis());
    }
}
