package bg.glashatay.web.storage;

import bg.glashatay.domain.media.StoreSweep;
import bg.glashatay.domain.media.SweepUnderWayException;
import bg.glashatay.ejb.media.MissingFile;
import bg.glashatay.ejb.media.StoreCare;
import bg.glashatay.ejb.media.StoreQueries;
import bg.glashatay.web.shared.FileSize;
import bg.glashatay.web.shared.Said;
import bg.glashatay.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;

/** Backs the page about the stored files: what the last look through them found, and a button for another. */
@Named
@RequestScoped
public class StoredFiles {

    private static final String ADDRESS = "/editor/admin/files";

    @Inject
    StoreQueries queries;

    @Inject
    StoreCare care;

    private Optional<StoreSweep> newest;
    private List<MissingFile> missing;

    @PostConstruct
    void load() {
        newest = queries.newest();
        missing = newest.map(queries::missing).orElse(List.of());
    }

    /** Has them looked through; where that happens already at this moment, it is said. */
    public void look() {
        try {
            care.sweepStore();
            Said.info("storage", "looked");
        } catch (SweepUnderWayException already) {
            Said.warn(already);
        }
        Faces.redirect(ADDRESS);
    }

    /** What came of the last look; null where nobody looked yet. */
    public StoreSweep getNewest() {
        return newest.orElse(null);
    }

    public List<MissingFile> getMissing() {
        return missing;
    }

    /** What the last look found, in sentences. */
    public List<String> getSentences() {
        return newest.map(StoredFiles::sentences).orElse(List.of());
    }

    private static List<String> sentences(StoreSweep sweep) {
        return List.of(
                Texts.of("storage", "in-use", sweep.getFiles(), size(sweep.getBytes())),
                Texts.of("storage", "orphans", sweep.getOrphans(), size(sweep.getOrphanBytes())),
                Texts.of("storage", "leftovers", sweep.getLeftovers()),
                Texts.of("storage", "missing", sweep.getMissing()));
    }

    private static String size(long bytes) {
        return FileSize.in(Faces.getLocale(), bytes);
    }
}
