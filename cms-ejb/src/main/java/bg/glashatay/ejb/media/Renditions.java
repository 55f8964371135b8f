package bg.glashatay.ejb.media;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.media.Rendition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** The renditions of assets. They are made at upload; one that a restored backup lacks is made when it is asked for. */
@ApplicationScoped
public class Renditions {

    private static final System.Logger LOG = System.getLogger(Renditions.class.getName());

    @Inject
    AssetStore store;

    @Inject
    RenditionMaker maker;

    /** The rendition; empty where not even the original is left. */
    public Optional<RenditionFile> of(Asset asset, Rendition rendition) {
        try {
            var made = made(asset, rendition);
            return made.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new RenditionFile(made.get(), asset.getRenditionType()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<StoredFile> made(Asset asset, Rendition rendition) throws IOException {
        var found = store.made(asset.getSha256(), rendition.label());
        if (found.isPresent()) {
            return found;
        }
        var original = store.original(asset.getSha256());
        if (original.isEmpty()) {
            LOG.log(Level.WARNING, "The media folder lacks {0}, which pages show.", asset.getSha256());
            return Optional.empty();
        }
        maker.make(PictureFile.of(original.get().local()), asset.getSha256());
        return store.made(asset.getSha256(), rendition.label());
    }
}
