package bg.glashatay.ejb.media;

import bg.glashatay.ejb.configuration.Settings;
import java.nio.file.Path;

/** Stores in a folder of the test's own. */
final class Stores {

    private Stores() {}

    static FolderAssetStore in(Path data) {
        var store = new FolderAssetStore();
        store.settings = new Settings() {
            @Override
            public Path dataDir() {
                return data;
            }
        };
        store.open();
        return store;
    }
}
