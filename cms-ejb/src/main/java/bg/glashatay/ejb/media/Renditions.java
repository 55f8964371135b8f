package bg.glashatay.ejb.media;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.media.Frame;
import bg.glashatay.domain.media.Rendition;
import bg.glashatay.domain.media.StoreFullException;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.ejb.shared.Logs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The renditions of assets. Those of the whole picture are made at upload, others at publication; one that is missing is
 * made when it is asked for, with all others of its frame, once on each node however many ask.
 */
@ApplicationScoped
public class Renditions {

    private static final System.Logger LOG = Logs.of(Renditions.class);

    /** Between two attempts at what could not be made. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Inject
    AssetStore store;

    @Inject
    RenditionMaker maker;

    @Inject
    Clock clock;

    private final Map<String, ReentrantLock> making = new ConcurrentHashMap<>();

    /** What could not be made, and when: nobody is to wait for it in vain again and again. */
    private final Map<String, Instant> failed = new ConcurrentHashMap<>();

    /**
     * The rendition; empty in a format that the picture has not, and where not even the original is left.
     *
     * @throws StoreFullException when it is to be made and there is no room for it
     */
    public Optional<RenditionFile> of(Asset asset, Rendition rendition, Frame frame, RenditionFormat format) {
        if (format != RenditionFormat.plainOf(asset) && format != RenditionFormat.WEBP) {
            return Optional.empty();
        }
        try {
            return made(asset, rendition, frame, format).map(file -> new RenditionFile(file, format.mediaType()));
        } catch (IOException e) {
            throw store.explained(e);
        }
    }

    /** The same by the name that it has in its address; empty for any other name. */
    public Optional<RenditionFile> named(Asset asset, Rendition rendition, Frame frame, String name) {
        return RenditionFormat.ofName(name)
                .filter(format -> format.nameOf(asset.getPublicName()).equals(name))
                .flatMap(format -> of(asset, rendition, frame, format));
    }

    /** Makes what is missing of a frame of a picture. */
    void prepare(Asset asset, Frame frame) throws IOException {
        var formats = RenditionFormat.WEBP.isWritten()
                ? Set.of(RenditionFormat.plainOf(asset), RenditionFormat.WEBP)
                : Set.of(RenditionFormat.plainOf(asset));
        for (var format : formats) {
            for (var rendition : Rendition.values()) {
                made(asset, rendition, frame, format);
            }
        }
    }

    private Optional<StoredFile> made(Asset asset, Rendition rendition, Frame frame, RenditionFormat format)
            throws IOException {
        var label = rendition.label(frame) + format.suffix();
        var found = store.made(asset.getSha256(), label);
        if (found.isPresent() || !format.isWritten()) {
            return found;
        }
        var key = asset.getSha256() + " " + frame.cutting().label();
        var lock = making.computeIfAbsent(key, any -> new ReentrantLock());
        lock.lock();
        try {
            var meanwhile = store.made(asset.getSha256(), label);
            if (meanwhile.isPresent() || hasJustFailed(key)) {
                return meanwhile;
            }
            make(asset, frame, key);
            return store.made(asset.getSha256(), label);
        } finally {
            making.remove(key, lock);
            lock.unlock();
        }
    }

    private boolean hasJustFailed(String key) {
        var when = failed.get(key);
        return when != null && when.plus(PAUSE).isAfter(clock.instant());
    }

    private void make(Asset asset, Frame frame, String key) throws IOException {
        var original = store.original(asset.getSha256());
        if (original.isEmpty()) {
            LOG.log(Level.WARNING, "The media folder lacks {0}, which pages show.", asset.getSha256());
            return;
        }
        try {
            maker.make(PictureFile.of(original.get().local()), asset.getSha256(), frame, asset.isTransparent());
        } catch (ContentRejectedException refused) {
            failed.put(key, clock.instant());
            LOG.log(
                    Level.WARNING,
                    "Of {0}, taken in earlier, no renditions can be made now: {1}",
                    asset.getSha256(),
                    refused.issues());
        }
    }
}
