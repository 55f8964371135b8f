package bg.glashatay.ejb.site;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.publishing.Attachment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The files of a text, with what their assets say of them. */
@ApplicationScoped
class PublicFiles {

    @PersistenceContext(unitName = "cms")
    EntityManager database;

    List<PublicFile> of(List<Attachment> attachments) {
        if (attachments.isEmpty()) {
            return List.of();
        }
        var assets = database.createQuery("select a from Asset a where a.sha256 in :hashes", Asset.class)
                .setParameter(
                        "hashes", attachments.stream().map(Attachment::sha256).toList())
                .getResultStream()
                .collect(Collectors.toMap(Asset::getSha256, Function.identity()));
        return attachments.stream()
                .map(attachment -> file(attachment, assets.get(attachment.sha256())))
                .toList();
    }

    private static PublicFile file(Attachment attachment, Asset asset) {
        return new PublicFile(
                asset.getSha256(),
                attachment.title(),
                asset.getMediaType(),
                asset.getOriginalName(),
                asset.getDownloadName(),
                asset.getByteSize());
    }
}
