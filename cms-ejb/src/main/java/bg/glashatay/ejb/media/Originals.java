package bg.glashatay.ejb.media;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.ejb.shared.Logs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** The files of documents. Those of pictures are nobody's to see: only their renditions are. */
@ApplicationScoped
public class Originals {

    private static final System.Logger LOG = Logs.of(Originals.class);

    @Inject
    AssetStore store;

    /** The document's file; empty for a picture, and where the file is gone. */
    public Optional<OriginalFile> of(Asset asset) {
        if (asset.isPicture()) {
            return Optional.empty();
        }
        var file = store.original(asset.getSha256());
        if (file.isEmpty()) {
            LOG.log(Level.WARNING, "The media folder lacks {0}, which pages offer.", asset.getSha256());
        }
        return file.map(stored -> new OriginalFile(stored, asset));
    }
}
