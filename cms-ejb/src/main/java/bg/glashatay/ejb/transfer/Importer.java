package bg.glashatay.ejb.transfer;

import bg.glashatay.domain.transfer.ImportKind;
import java.io.IOException;
import java.nio.file.Path;

/** Knows one kind of file. */
public interface Importer {

    ImportKind kind();

    /** Whether a file is of this kind by its name. */
    boolean reads(String fileName);

    /**
     * Reads the whole file and changes nothing.
     *
     * @throws ImportRefusedException where it is not what it should be
     */
    Survey check(Path file) throws IOException;

    /** Reads it again, and brings in thing after thing. */
    void run(ImportJob job) throws IOException;
}
