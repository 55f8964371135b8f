package bg.glashatay.ejb.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * The folder of one node's index: the first under {@code index} whose lock nobody holds. So several nodes may share a
 * data folder without being told their names, and a node that is started again finds the index that it left. The lock
 * is the operating system's and goes with the process, however that ends; a file left over locks nothing.
 */
final class IndexFolder {

    private static final int MOST_NODES = 64;
    private static final double BUFFER_MEGABYTES = 32;

    private final Path path;
    private final Directory directory;
    private final IndexWriter writer;
    private Map<String, Object> written = Map.of();

    private IndexFolder(Path path, Directory directory, IndexWriter writer) {
        this.path = path;
        this.directory = directory;
        this.writer = writer;
    }

    /**
     * Takes a free folder, with the index that is there.
     *
     * @return empty where what is there is none that can be opened
     */
    static Optional<IndexFolder> open(Path parent) throws IOException {
        return claim(parent, IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
    }

    /** Takes a free folder and empties it. */
    static IndexFolder empty(Path parent) throws IOException {
        return claim(parent, IndexWriterConfig.OpenMode.CREATE).orElseThrow();
    }

    private static Optional<IndexFolder> claim(Path parent, IndexWriterConfig.OpenMode mode) throws IOException {
        LockObtainFailedException held = null;
        for (int node = 1; node <= MOST_NODES; node++) {
            var path = parent.resolve("node-" + node);
            Files.createDirectories(path);
            var directory = FSDirectory.open(path);
            try {
                if (mode == IndexWriterConfig.OpenMode.CREATE) {
                    forget(directory);
                }
                return Optional.of(new IndexFolder(path, directory, writer(directory, mode)));
            } catch (LockObtainFailedException anotherNodes) {
                held = anotherNodes;
                directory.close();
            } catch (IOException | RuntimeException unreadable) {
                directory.close();
                if (mode == IndexWriterConfig.OpenMode.CREATE) {
                    throw unreadable;
                }
                return Optional.empty();
            }
        }
        throw held;
    }

    private static IndexWriter writer(Directory directory, IndexWriterConfig.OpenMode mode) throws IOException {
        return new IndexWriter(
                directory,
                new IndexWriterConfig(IndexedText.analyzer())
                        .setOpenMode(mode)
                        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                        .setCommitOnClose(false));
    }

    /** An index that cannot be read is in the way of a new one: the writer would look at it first. */
    private static void forget(Directory directory) throws IOException {
        try (var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (var file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    lock.ensureValid();
                    directory.deleteFile(file);
                }
            }
        }
    }

    IndexWriter writer() {
        return writer;
    }

    Path path() {
        return path;
    }

    /** Makes sure of what was written so far, with a word about it. */
    void commit(Map<String, String> word) throws IOException {
        writer.setLiveCommitData(word.entrySet());
        writer.commit();
        remember();
    }

    /** The word of the last commit; empty where there is none. */
    Map<String, String> word() throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return Map.of();
        }
        remember();
        return SegmentInfos.readLatestCommit(directory).getUserData();
    }

    private void remember() throws IOException {
        var files = new HashMap<String, Object>();
        for (var file : SegmentInfos.readLatestCommit(directory).files(true)) {
            files.put(file, trace(file));
        }
        written = files;
    }

    /** Whether the files of the last commit are as they were written: the index itself never changes one. */
    boolean isIntact() throws IOException {
        try {
            for (var file : written.entrySet()) {
                if (!file.getValue().equals(trace(file.getKey()))) {
                    return false;
                }
            }
            return Files.exists(path.resolve(IndexWriter.WRITE_LOCK_NAME));
        } catch (NoSuchFileException missing) {
            return false;
        }
    }

    private Object trace(String file) throws IOException {
        var attributes = Files.readAttributes(path.resolve(file), BasicFileAttributes.class);
        return attributes.size() + "/" + attributes.lastModifiedTime();
    }

    /** Lets go of it, whatever state it is in; what was not committed is lost. */
    void abandon() {
        try {
            writer.rollback();
        } catch (IOException | RuntimeException alreadyBroken) {
            // it is given up because of that
        }
        try {
            directory.close();
        } catch (IOException | RuntimeException alreadyBroken) {
            // likewise
        }
    }
}
