package bg.glashatay.ejb.reading;

import bg.glashatay.domain.media.FileFormat;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Has one document read by a process of its own ({@link DocumentReader}): whatever the document does to it, the server
 * goes on. It gets a copy of the document in a folder that goes when it ends, a little memory, a little time, and
 * nothing of what the server's environment says, passwords above all.
 */
final class ReadingProcess {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final List<String> LIMITS = List.of(
            "-Xmx256m",
            "-Xss4m",
            "-XX:MaxMetaspaceSize=128m",
            "-XX:MaxDirectMemorySize=32m",
            "-XX:+ExitOnOutOfMemoryError",
            // one processor is enough, and the rest is the server's
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-Djava.awt.headless=true");

    private final String classPath;
    private final Path folder;
    private final Duration patience;

    /**
     * A way to read.
     *
     * @param folder where passing folders may be made
     */
    ReadingProcess(String classPath, Path folder, Duration patience) {
        this.classPath = classPath;
        this.folder = folder;
        this.patience = patience;
    }

    /**
     * Reads a document.
     *
     * @param document writes it into the file that it is given
     * @return empty where it cannot be read with what there is of time and memory
     * @throws IOException where no process can be had, or no folder for it
     */
    Optional<WrittenReading> read(Document document, FileFormat format) throws IOException {
        Files.createDirectories(folder);
        var own = Files.createTempDirectory(folder, "document");
        try {
            try (var copy = Files.newOutputStream(own.resolve("document"))) {
                document.write(copy);
            }
            return ended(begun(own, format)) ? result(own) : Optional.empty();
        } finally {
            PassingFolder.remove(own);
        }
    }

    private Process begun(Path own, FileFormat format) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LIMITS);
        command.add("-Djava.io.tmpdir=" + own);
        command.add("-XX:ErrorFile=" + own.resolve("fault"));
        command.addAll(List.of("-cp", classPath, DocumentReader.class.getName()));
        command.addAll(List.of("document", format.name(), "reading"));
        var builder = new ProcessBuilder(command)
                .directory(own.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // Windows starts nothing without this one
        builder.environment().keySet().removeIf(name -> !name.equalsIgnoreCase("SystemRoot"));
        return builder.start();
    }

    private boolean ended(Process process) throws IOException {
        try {
            process.getOutputStream().close();
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The server stops", e);
        } finally {
            end(process);
        }
    }

    /** It must be gone before its folder can go. */
    private static void end(Process process) {
        process.destroyForcibly()
                .onExit()
                .completeOnTimeout(process, 5, TimeUnit.SECONDS)
                .join();
    }

    private static Optional<WrittenReading> result(Path own) {
        try (var bytes = new DataInputStream(Files.newInputStream(own.resolve("reading")))) {
            return Optional.of(WrittenReading.read(bytes));
        } catch (IOException notWhole) {
            return Optional.empty();
        }
    }

    /** A document, wherever its bytes are. */
    interface Document {

        void write(OutputStream to) throws IOException;
    }

    /** What the process needs: this module's classes, and the libraries beside the one that is named. */
    static String classPathBeside(Class<?> library) {
        return place(ReadingProcess.class) + File.pathSeparator + place(library).getParent() + File.separator + "*";
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
