package bg.glashatay.ejb.media;

import bg.glashatay.domain.media.StoreFullException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the bytes of assets are: an original for each, known by the SHA-256 of what was uploaded, and what was made of it
 * under labels ({@code w480}). What is there is whole and never changes; what comes in is seen by nobody before it is
 * kept. Whatever is worked on is a file of this machine, for the platform's decoders want one, wherever the bytes stay.
 */
interface AssetStore {

    /**
     * Takes bytes in, up to a limit; empty where there are more. Whoever asks closes what came in.
     *
     * @throws StoreFullException when there is no room for them
     * @throws IOException when whoever sends them stops
     */
    Optional<Incoming> receive(InputStream bytes, long limit) throws IOException;

    /** Keeps what came in as the original of its asset. */
    void keep(Incoming original) throws IOException;

    /** An empty file to write something into that is to be kept; whoever asks deletes it if it was not. */
    Path begin() throws IOException;

    /** Keeps a file that was {@link #begin begun} as something made of an original. */
    void keep(Path made, String sha256, String label) throws IOException;

    Optional<StoredFile> original(String sha256);

    Optional<StoredFile> made(String sha256, String label);

    /** Lets go of an original and of all that was made of it; what is not there stays so. */
    void delete(String sha256) throws IOException;

    /** Lets go of something made of an original; what is not there stays so. */
    void deleteMade(String sha256, String label) throws IOException;

    /** What is kept of one asset. */
    List<Kept> kept(String sha256) throws IOException;

    /** All that is kept, in no order; to be closed. What comes or goes meanwhile may be in it or not. */
    Stream<Kept> all() throws IOException;

    /** Clears away what began to come in before a time and neither was kept nor given up; says how many files that were. */
    int clearIncoming(Instant begunBefore) throws IOException;

    /**
     * What to tell whoever wanted something kept that could not be written.
     *
     * @return a {@link StoreFullException} where there was no room, otherwise the fault as it is
     */
    RuntimeException explained(IOException problem);

    /** Bytes that came in, under a passing name; gone when closed, unless they were kept. */
    record Incoming(Path file, String sha256, long size) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    /**
     * Something that is kept.
     *
     * @param label of something made; empty for the original
     */
    record Kept(String sha256, String label, long size, Instant since) {}
}
