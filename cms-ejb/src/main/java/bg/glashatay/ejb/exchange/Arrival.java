package bg.glashatay.ejb.exchange;

import bg.glashatay.domain.exchange.ExportScope;
import bg.glashatay.domain.shared.Sha256;
import bg.glashatay.ejb.transfer.ImportJob;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An archive on its way in: what of it is here already, and under which number. */
final class Arrival {

    private final ExportReader archive;
    private final ImportJob job;
    private final Map<String, Long> documents = new HashMap<>();
    private final Map<String, String> movedOn = new LinkedHashMap<>();

    Arrival(ExportReader archive, ImportJob job) {
        this.archive = archive;
        this.job = job;
    }

    ExportReader archive() {
        return archive;
    }

    ImportJob job() {
        return job;
    }

    /** Whether there are only the texts that the public reads, without those before them. */
    boolean isPublicOnly() {
        return archive.manifest().scope() == ExportScope.PUBLIC;
    }

    /** What the document of the other site became here; empty where it is not here. */
    Optional<Long> document(String id) {
        return Optional.ofNullable(documents.get(id));
    }

    void became(String id, long document) {
        documents.put(id, document);
    }

    /** Whether the bytes of a file came along. */
    boolean hasFile(String sha256) {
        return archive.has(PartName.ofFile(sha256));
    }

    /** An address that a page had, and where it is now. */
    void movedOn(String former, String address) {
        movedOn.put(former, address);
    }

    Map<String, String> movedOn() {
        return movedOn;
    }

    /** The sum of a piece of the archive that is no part of its own. */
    static String digest(Object piece) {
        return Sha256.of(piece.toString());
    }
}
