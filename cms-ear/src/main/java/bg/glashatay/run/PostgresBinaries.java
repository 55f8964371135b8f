package bg.glashatay.run;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked from the archive that Maven has put on the class path. */
final class PostgresBinaries {

    private static final Set<String> ARM = Set.of("aarch64", "arm64");
    private static final int ANY_EXECUTE = 0111;

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    /** Unpacks them below the folder, unless that has been done before. */
    static PostgresBinaries in(Path parent) {
        var archive = archive();
        var folder = parent.resolve(archive.replace(".txz", ""));
        if (!Files.isDirectory(folder)) {
            var unfinished = parent.resolve(folder.getFileName() + ".unfinished");
            try (var stream = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
                if (stream == null) {
                    throw new CannotStartException("No PostgreSQL comes along for this kind of machine (" + archive
                            + "): set CMS_DB_URL, CMS_DB_USER and CMS_DB_PASSWORD to use one of your own.");
                }
                Folders.delete(unfinished);
                unpack(stream, unfinished);
                Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new PostgresBinaries(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static String archive() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var system = os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "darwin" : "linux";
        var processor = ARM.contains(System.getProperty("os.arch")) ? "arm_64" : "x86_64";
        return "postgres-" + system + "-" + processor + ".txz";
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            if ((entry.getMode() & ANY_EXECUTE) != 0 && !target.toFile().setExecutable(true)) {
                throw new IOException("Cannot be made executable: " + target);
            }
        }
    }
}
