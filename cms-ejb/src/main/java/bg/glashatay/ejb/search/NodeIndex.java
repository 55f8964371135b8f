package bg.glashatay.ejb.search;

import bg.glashatay.ejb.configuration.Settings;
import bg.glashatay.ejb.outbox.OutboxPlace;
import bg.glashatay.ejb.outbox.PublicationPace;
import bg.glashatay.ejb.shared.Logs;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;

/**
 * The search index of one node, kept in step with the database by what the outbox tells. It never is the truth: it can
 * be thrown away at any time and is made anew from what is published.
 *
 * <p>Reading the database and writing what was read happen under one lock, so that nothing older is ever written over
 * something newer. With each commit goes the place in the outbox up to which it has been followed: after a crash the
 * rest is read again, and reading it twice does no harm, for each entry only says which document to look at.
 */
@Dependent
public class NodeIndex {

    private static final System.Logger LOG = Logs.of(NodeIndex.class);

    private static final String FORM = "form";
    private static final String DATABASE = "database";
    private static final String SNAPSHOT = "snapshot";

    /** Texts read at once: a body has half a million characters at most. */
    private static final int AT_ONCE = 100;

    private static final int TOLD_EVERY = 10_000;
    private static final Duration SHOWN_EVERY = Duration.ofSeconds(2);

    @Inject
    LiveTexts texts;

    @Inject
    Settings settings;

    @Inject
    PublicationPace pace;

    private final ReentrantLock writing = new ReentrantLock();
    private IndexFolder folder;
    private OutboxPlace place;
    private boolean uncommitted;
    private Instant shown = Instant.EPOCH;
    private volatile SearcherManager searchers;
    private volatile boolean whole;

    /** Since when it knows all that was published before; null before it has looked for the first time. */
    private volatile Long followed;

    /** Whether all that is published can be found. Not before the first index is made, nor while it is made anew. */
    public boolean isWhole() {
        return whole;
    }

    /** How long ago it last knew all that was published; empty where it never did. */
    Optional<Duration> sinceFollowed() {
        return Optional.ofNullable(followed).map(then -> Duration.ofNanos(System.nanoTime() - then));
    }

    /** The folder of the index; empty while there is none. */
    public Optional<Path> folder() {
        writing.lock();
        try {
            return Optional.ofNullable(folder).map(IndexFolder::path);
        } finally {
            writing.unlock();
        }
    }

    /** Opens what an earlier start has left, if that can be used. Otherwise it has to be {@linkplain #rebuild rebuilt}. */
    public void open() {
        writing.lock();
        try {
            var found = IndexFolder.open(parent());
            if (found.isEmpty()) {
                LOG.log(Level.WARNING, "The search index cannot be read and will be made anew.");
                return;
            }
            folder = found.get();
            adopt(folder.word());
        } catch (IOException | RuntimeException damaged) {
            LOG.log(Level.WARNING, "The search index is damaged and will be made anew: {0}", damaged.toString());
            letGo();
        } finally {
            writing.unlock();
        }
    }

    private void adopt(Map<String, String> word) throws IOException {
        var left = new OutboxPlace(word.getOrDefault(DATABASE, ""), word.getOrDefault(SNAPSHOT, ""));
        var usable = IndexedText.FORM.equals(word.get(FORM))
                && left.database().equals(texts.end().database());
        if (!usable) {
            letGo();
            return;
        }
        var manager = searchers();
        verify(manager);
        place = left;
        searchers = manager;
        whole = true;
    }

    private static void verify(SearcherManager manager) throws IOException {
        var searcher = manager.acquire();
        try {
            for (var leaf : searcher.getIndexReader().leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
        } finally {
            manager.release(searcher);
        }
    }

    /**
     * Takes in what the outbox tells since the last time, so that it is found from now on.
     *
     * @throws DamagedIndexException when it has to be {@linkplain #rebuild rebuilt}
     */
    public void catchUp() {
        writing.lock();
        try {
            if (place == null) {
                throw new DamagedIndexException("There is no index");
            }
            long began = System.nanoTime();
            var news = texts.since(place);
            if (news.fromElsewhere()) {
                throw new DamagedIndexException("The index belongs to another database");
            }
            take(news);
            if (followed != null) {
                // what was published while the node was down, or the index being made, was not waited for
                news.oldest().ifPresent(then -> pace.visibleAfter(Duration.between(then, Instant.now())));
            }
            followed = began;
        } finally {
            writing.unlock();
        }
    }

    private void take(OutboxNews news) {
        var documents = new ArrayList<>(news.documents());
        for (int from = 0; from < documents.size(); from += AT_ONCE) {
            var some = documents.subList(from, Math.min(documents.size(), from + AT_ONCE));
            var byDocument = texts.of(some).stream().collect(Collectors.groupingBy(LiveText::documentId));
            written(() -> {
                for (var document : some) {
                    replace(document, byDocument.getOrDefault(document, List.of()));
                }
            });
        }
        if (!documents.isEmpty()) {
            written(() -> searchers.maybeRefreshBlocking());
            uncommitted = true;
        }
        place = news.place();
    }

    private void replace(long document, List<LiveText> now) throws IOException {
        folder.writer().deleteDocuments(IndexedText.key(document));
        for (var text : now) {
            folder.writer().addDocument(IndexedText.of(text, texts.ofFiles(text)));
        }
    }

    /**
     * Catches up, and makes sure of it on the disk; for whoever looks after the index from time to time.
     *
     * @throws DamagedIndexException when it has to be {@linkplain #rebuild rebuilt}
     */
    public void keep() {
        writing.lock();
        try {
            catchUp();
            written(() -> {
                if (whole && !folder.isIntact()) {
                    throw new DamagedIndexException("Files of the index were changed or removed");
                }
                if (whole && uncommitted) {
                    commit();
                }
            });
        } finally {
            writing.unlock();
        }
    }

    /**
     * Makes the index anew from what is published, page by page. Meanwhile it answers with what it has so far, and goes
     * on catching up.
     */
    public void rebuild() {
        var began = Instant.now();
        begin();
        long count = 0;
        long last = 0;
        for (var some = next(last); !some.isEmpty(); some = next(last)) {
            last = some.get(some.size() - 1).editionId();
            long before = count;
            count += some.size();
            if (before / TOLD_EVERY != count / TOLD_EVERY) {
                LOG.log(Level.INFO, "The search index is being made: {0} texts so far.", count);
            }
        }
        writing.lock();
        try {
            written(() -> {
                searchers.maybeRefreshBlocking();
                commit();
            });
            whole = true;
        } finally {
            writing.unlock();
        }
        LOG.log(
                Level.INFO,
                "The search index was made: {0} texts in {1} s.",
                count,
                Duration.between(began, Instant.now()).toMillis() / 1000.0);
    }

    private void begin() {
        writing.lock();
        try {
            letGo();
            // what is published from here on is told by the outbox, whichever page it would have been on
            var end = texts.end();
            written(() -> {
                folder = IndexFolder.empty(parent());
                searchers = searchers();
            });
            place = end;
        } finally {
            writing.unlock();
        }
    }

    private List<LiveText> next(long last) {
        writing.lock();
        try {
            var some = texts.behind(last, AT_ONCE);
            written(() -> {
                for (var text : some) {
                    // the outbox may have told of it meanwhile; its other language comes on another page
                    folder.writer().updateDocument(IndexedText.only(text), IndexedText.of(text, texts.ofFiles(text)));
                }
                // each look at what is there so far costs a small segment, which has to be merged later
                if (Instant.now().isAfter(shown.plus(SHOWN_EVERY))) {
                    searchers.maybeRefreshBlocking();
                    shown = Instant.now();
                }
            });
            return some;
        } finally {
            writing.unlock();
        }
    }

    /** Whether the files are no longer what was written; reads all of them. */
    boolean isDamaged() {
        writing.lock();
        try {
            if (searchers == null) {
                return true;
            }
            verify(searchers);
            return !folder.isIntact();
        } catch (IOException | RuntimeException | InternalError broken) {
            return true;
        } finally {
            writing.unlock();
        }
    }

    /**
     * Asks the index; empty while there is none.
     *
     * @throws DamagedIndexException when that fails
     */
    public <T> Optional<T> ask(Question<T> question) {
        var manager = searchers;
        if (manager == null) {
            return Optional.empty();
        }
        try {
            var searcher = manager.acquire();
            try {
                return Optional.of(question.ask(searcher));
            } finally {
                manager.release(searcher);
            }
        } catch (IOException | RuntimeException | InternalError unreadable) {
            // a file that is cut off under a mapping of it is an InternalError
            throw new DamagedIndexException(unreadable);
        }
    }

    /** Something that is asked of the index as it is at one moment. */
    public interface Question<T> {

        T ask(IndexSearcher searcher) throws IOException;
    }

    /** Makes sure of everything and lets the folder go. */
    public void close() {
        writing.lock();
        try {
            if (whole && uncommitted) {
                commit();
            }
        } catch (IOException | RuntimeException notKept) {
            LOG.log(Level.WARNING, "The search index was not kept to its end: {0}", notKept.toString());
        } finally {
            letGo();
            writing.unlock();
        }
    }

    private void letGo() {
        whole = false;
        place = null;
        uncommitted = false;
        var manager = searchers;
        searchers = null;
        try {
            if (manager != null) {
                manager.close();
            }
        } catch (IOException | RuntimeException broken) {
            // it is given up
        }
        if (folder != null) {
            folder.abandon();
            folder = null;
        }
    }

    private void commit() throws IOException {
        folder.commit(Map.of(FORM, IndexedText.FORM, DATABASE, place.database(), SNAPSHOT, place.snapshot()));
        uncommitted = false;
    }

    private SearcherManager searchers() throws IOException {
        return new SearcherManager(folder.writer(), new SearcherFactory());
    }

    private Path parent() {
        return settings.dataDir().resolve("index");
    }

    private static void written(Writing task) {
        try {
            task.run();
        } catch (DamagedIndexException damaged) {
            throw damaged;
        } catch (IOException | RuntimeException | InternalError broken) {
            throw new DamagedIndexException(broken);
        }
    }

    private interface Writing {

        void run() throws IOException;
    }
}
