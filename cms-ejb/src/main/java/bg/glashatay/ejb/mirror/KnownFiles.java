package bg.glashatay.ejb.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** The files of what is known of a site, and whether they are as they are to be. */
record KnownFiles(Path root) {

    Path file(String name) {
        return root.resolve(name);
    }

    boolean has(String name) {
        return Files.isRegularFile(file(name), LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether this is known under a name, and has copies that are its own. */
    boolean holds(MirrorName name, byte[] body) throws IOException {
        return holds(name.value(), body) && holdsTimes(name);
    }

    /** Whether all these copies of what is known under a name are there to the byte. */
    boolean holdsCopies(MirrorName name, Map<String, byte[]> copies) throws IOException {
        for (var copy : copies.entrySet()) {
            if (!holds(name.coded(copy.getKey()), copy.getValue())) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(String name, byte[] body) throws IOException {
        return has(name)
                && Files.size(file(name)) == body.length
                && Arrays.equals(Files.readAllBytes(file(name)), body);
    }

    /** Copies get their names after what they are copies of, and the same time: one that has not is not its copy. */
    private boolean holdsTimes(MirrorName name) throws IOException {
        var time = Files.getLastModifiedTime(file(name.value()));
        for (var ending : Codings.endings()) {
            var copy = file(name.coded(ending));
            if (!Files.exists(copy) || !Files.getLastModifiedTime(copy).equals(time)) {
                return false;
            }
        }
        return true;
    }
}
