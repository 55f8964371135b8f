package bg.glashatay.ejb.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** That somebody wants all of the mirror compared: a file in its folder, which any node may put there for the keeper. */
record CheckRequest(Path root) {

    void make() throws IOException {
        Files.write(file(), new byte[0]);
    }

    boolean isThere() {
        return Files.exists(file());
    }

    /** Says whether there was one; the keeper has it now. */
    boolean take() throws IOException {
        return Files.deleteIfExists(file());
    }

    private Path file() {
        return root.resolve(".check-wanted");
    }
}
