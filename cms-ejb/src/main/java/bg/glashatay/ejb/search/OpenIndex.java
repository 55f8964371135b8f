package bg.glashatay.ejb.search;

import bg.glashatay.ejb.outbox.OutboxPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;

/**
 * An index that can be written and asked, with the place in the outbox up to which it has followed. One thread at a time
 * writes to it; any number may ask.
 */
final class OpenIndex {

    private static final String FORM = "form";
    private static final String DATABASE = "database";
    private static final String SNAPSHOT = "snapshot";

    private final IndexFolder folder;
    private final SearcherManager searchers;
    private OutboxPlace place;
    private boolean uncommitted;

    private OpenIndex(IndexFolder folder, OutboxPlace place) throws IOException {
        this.folder = folder;
        this.searchers = new SearcherManager(folder.writer(), new SearcherFactory());
        this.place = place;
    }

    /**
     * Goes on with what was left in a folder.
     *
     * @param database the one that it must have followed
     * @return empty where it is of another form or another database's; the folder is given up then
     * @throws IOException when it is damaged; likewise
     */
    static Optional<OpenIndex> left(IndexFolder folder, Supplier<String> database) throws IOException {
        OpenIndex found = null;
        try {
            var word = folder.word();
            var place = new OutboxPlace(word.getOrDefault(DATABASE, ""), word.getOrDefault(SNAPSHOT, ""));
            if (IndexedText.FORM.equals(word.get(FORM)) && place.database().equals(database.get())) {
                var index = new OpenIndex(folder, place);
                index.verify();
                found = index;
            }
            return Optional.ofNullable(found);
        } finally {
            if (found == null) {
                folder.abandon();
            }
        }
    }

    /** Begins one that has nothing yet. */
    static OpenIndex empty(Path parent, OutboxPlace place) throws IOException {
        var folder = IndexFolder.empty(parent);
        try {
            return new OpenIndex(folder, place);
        } catch (IOException | RuntimeException broken) {
            folder.abandon();
            throw broken;
        }
    }

    Path path() {
        return folder.path();
    }

    OutboxPlace place() {
        return place;
    }

    /** What the outbox tells up to there has been written. */
    void followed(OutboxPlace upTo) {
        place = upTo;
    }

    /** Writes the texts of a document in the place of those that it had. */
    void replace(long document, List<LiveText> now, LiveTexts files) throws IOException {
        folder.writer().deleteDocuments(IndexedText.key(document));
        for (var text : now) {
            folder.writer().addDocument(IndexedText.of(text, files.ofFiles(text)));
        }
    }

    /** Writes one text of a document; what is there of its other language stays. */
    void put(LiveText text, LiveTexts files) throws IOException {
        folder.writer().updateDocument(IndexedText.only(text), IndexedText.of(text, files.ofFiles(text)));
    }

    /** Lets what was written be found. */
    void show() throws IOException {
        searchers.maybeRefreshBlocking();
        uncommitted = true;
    }

    /** Makes sure of all that is found. */
    void commit() throws IOException {
        if (!uncommitted) {
            return;
        }
        folder.commit(Map.of(FORM, IndexedText.FORM, DATABASE, place.database(), SNAPSHOT, place.snapshot()));
        uncommitted = false;
    }

    /** Whether the files are there as they were written; by their sizes and times. */
    boolean isIntact() throws IOException {
        return folder.isIntact();
    }

    /** Whether the files are no longer what was written; reads all of them. */
    boolean isDamaged() {
        try {
            verify();
            return !isIntact();
        } catch (IOException | RuntimeException | InternalError broken) {
            return true;
        }
    }

    private void verify() throws IOException {
        var searcher = searchers.acquire();
        try {
            for (var leaf : searcher.getIndexReader().leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
        } finally {
            searchers.release(searcher);
        }
    }

    /** @throws DamagedIndexException when it cannot be asked */
    <T> T ask(NodeIndex.Question<T> question) {
        try {
            var searcher = searchers.acquire();
            try {
                return question.ask(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException | RuntimeException | InternalError unreadable) {
            // a file that is cut off under a mapping of it is an InternalError
            throw new DamagedIndexException(unreadable);
        }
    }

    /** Lets go of it, whatever state it is in; what was not committed is lost. */
    void abandon() {
        try {
            searchers.close();
        } catch (IOException | RuntimeException broken) {
            // it is given up
        }
        folder.abandon();
    }
}
