package bg.glashatay.ejb.media;

import bg.glashatay.domain.media.SweptFiles;
import bg.glashatay.ejb.media.AssetStore.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Looks through the store and the rows of assets for what has lost its other half. What is younger than an hour is let
 * be: somebody may just be bringing it.
 */
@ApplicationScoped
class StoreSweeper {

    /** Longer than any upload takes from its first byte to its row. */
    static final Duration GRACE = Duration.ofHours(1);

    private static final int AT_ONCE = 500;

    @Inject
    AssetStore store;

    @Inject
    AssetRegister register;

    @Inject
    SpareRenditions spares;

    /** Counts the files that assets have, and lets go of those that none has, and of those that none needs. */
    SweptFiles clear(Instant now) throws IOException {
        var swept = SweptFiles.NONE;
        try (var all = store.all()) {
            var some = new ArrayList<Kept>(AT_ONCE);
            for (var files = all.iterator(); files.hasNext(); ) {
                some.add(files.next());
                if (some.size() == AT_ONCE || !files.hasNext()) {
                    swept = clear(some, now, swept);
                    some.clear();
                }
            }
        }
        return swept;
    }

    private SweptFiles clear(List<Kept> files, Instant now, SweptFiles sweptBefore) throws IOException {
        var swept = sweptBefore;
        var known = register.known(hashes(files));
        var ofAssets =
                files.stream().filter(file -> known.contains(file.sha256())).toList();
        var spare = spares.among(ofAssets, now);
        for (var file : ofAssets) {
            if (spare.contains(file)) {
                store.deleteMade(file.sha256(), file.label());
                swept = swept.withSpare();
            } else {
                swept = swept.withFile(file.size());
            }
        }
        for (var sha256 : hashes(files)) {
            if (!known.contains(sha256)) {
                for (var gone : register.discard(sha256, now.minus(GRACE))) {
                    swept = swept.withOrphan(gone.size());
                }
            }
        }
        return swept;
    }

    private static Collection<String> hashes(List<Kept> files) {
        return files.stream().map(Kept::sha256).collect(Collectors.toSet());
    }

    /** Clears away uploads that were cut off; says how many. */
    int clearIncoming(Instant now) throws IOException {
        return store.clearIncoming(now.minus(GRACE));
    }

    /** The hashes of assets whose original is not there. */
    List<String> missing() {
        var missing = new ArrayList<String>();
        var hashes = register.after("", AT_ONCE);
        while (!hashes.isEmpty()) {
            hashes.stream().filter(sha256 -> store.original(sha256).isEmpty()).forEach(missing::add);
            hashes = register.after(hashes.get(hashes.size() - 1), AT_ONCE);
        }
        // what was deleted while we looked is not missing
        return missing.isEmpty() ? missing : stillThere(missing);
    }

    private List<String> stillThere(List<String> hashes) {
        var still = new ArrayList<String>();
        for (int from = 0; from < hashes.size(); from += AT_ONCE) {
            still.addAll(register.known(hashes.subList(from, Math.min(hashes.size(), from + AT_ONCE))));
        }
        return still;
    }
}
