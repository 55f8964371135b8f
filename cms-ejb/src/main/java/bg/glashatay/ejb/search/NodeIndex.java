package bg.glashatay.ejb.search;

import bg.glashatay.ejb.configuration.Settings;
import bg.glashatay.ejb.outbox.PublicationPace;
import bg.glashatay.ejb.shared.Logs;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.lucene.search.IndexSearcher;

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

    @Inject
    Clock clock;

    private final ReentrantLock writing = new ReentrantLock();

    /** Null while there is none. */
    private volatile OpenIndex index;

    private volatile boolean whole;

    /** By the clock that only counts on: when what an index in the making has was last let be found. */
    private long shown = System.nanoTime();

    /** Since when it knows all that was published before; null before it has looked for the first time. */
    private volatile Long followed;

    /** Whether all that is published can be found. Not before the first index is made, nor while it is made anew. */
    public boolean isWhole() {
        return whole;
    }

    /** How long ago it last knew all that was published; empty where it never did. */
    Optional<Duration> sinceFollowed() {
        return Optional.ofNullable(followed).map(NodeIndex::since);
    }

    private static Duration since(long then) {
        return Duration.ofNanos(System.nanoTime() - then);
    }

    /** The folder of the index; empty while there is none. */
    public Optional<Path> folder() {
        return alone(() -> Optional.ofNullable(index).map(OpenIndex::path));
    }

    /** Opens what an earlier start has left, if that can be used. Otherwise it has to be {@linkplain #rebuild rebuilt}. */
    public void open() {
        alone(() -> {
            try {
                var found = IndexFolder.open(parent());
                if (found.isEmpty()) {
                    LOG.log(Level.WARNING, "The search index cannot be read and will be made anew.");
                    return;
                }
                index = OpenIndex.left(found.get(), () -> texts.end().database())
                        .orElse(null);
                whole = index != null;
            } catch (IOException | RuntimeException damaged) {
                LOG.log(Level.WARNING, "The search index is damaged and will be made anew: {0}", damaged.toString());
            }
        });
    }

    /**
     * Takes in what the outbox tells since the last time, so that it is found from now on.
     *
     * @throws DamagedIndexException when it has to be {@linkplain #rebuild rebuilt}
     */
    public void catchUp() {
        alone(() -> {
            if (index == null) {
                throw new DamagedIndexException("There is no index");
            }
            long began = System.nanoTime();
            var news = texts.since(index.place());
            if (news.fromElsewhere()) {
                throw new DamagedIndexException("The index belongs to another database");
            }
            take(news);
            if (followed != null) {
                // what was published while the node was down, or the index being made, was not waited for
                news.oldest().ifPresent(then -> pace.visibleAfter(Duration.between(then, clock.instant())));
            }
            followed = began;
        });
    }

    private void take(OutboxNews news) {
        var documents = new ArrayList<>(news.documents());
        for (int from = 0; from < documents.size(); from += AT_ONCE) {
            var some = documents.subList(from, Math.min(documents.size(), from + AT_ONCE));
            var byDocument = texts.of(some).stream().collect(Collectors.groupingBy(LiveText::documentId));
            written(() -> {
                for (var document : some) {
                    index.replace(document, byDocument.getOrDefault(document, List.of()), texts);
                }
            });
        }
        if (!documents.isEmpty()) {
            written(() -> index.show());
        }
        index.followed(news.place());
    }

    /**
     * Catches up, and makes sure of it on the disk; for whoever looks after the index from time to time.
     *
     * @throws DamagedIndexException when it has to be {@linkplain #rebuild rebuilt}
     */
    public void keep() {
        alone(() -> {
            catchUp();
            written(() -> {
                if (whole && !index.isIntact()) {
                    throw new DamagedIndexException("Files of the index were changed or removed");
                }
                if (whole) {
                    index.commit();
                }
            });
        });
    }

    /**
     * Makes the index anew from what is published, page by page. Meanwhile it answers with what it has so far, and goes
     * on catching up.
     */
    public void rebuild() {
        long began = System.nanoTime();
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
        alone(() -> {
            written(() -> {
                index.show();
                index.commit();
            });
            whole = true;
        });
        LOG.log(
                Level.INFO,
                "The search index was made: {0} texts in {1} s.",
                count,
                since(began).toMillis() / 1000.0);
    }

    private void begin() {
        alone(() -> {
            letGo();
            // what is published from here on is told by the outbox, whichever page it would have been on
            var end = texts.end();
            written(() -> index = OpenIndex.empty(parent(), end));
        });
    }

    private List<LiveText> next(long last) {
        return alone(() -> {
            var some = texts.behind(last, AT_ONCE);
            written(() -> {
                for (var text : some) {
                    // the outbox may have told of it meanwhile; its other language comes on another page
                    index.put(text, texts);
                }
                // each look at what is there so far costs a small segment, which has to be merged later
                if (since(shown).compareTo(SHOWN_EVERY) > 0) {
                    index.show();
                    shown = System.nanoTime();
                }
            });
            return some;
        });
    }

    /** Whether the files are no longer what was written; reads all of them. */
    boolean isDamaged() {
        return alone(() -> index == null || index.isDamaged());
    }

    /**
     * Asks the index; empty while there is none.
     *
     * @throws DamagedIndexException when that fails
     */
    public <T> Optional<T> ask(Question<T> question) {
        return Optional.ofNullable(index).map(open -> open.ask(question));
    }

    /** Something that is asked of the index as it is at one moment. */
    public interface Question<T> {

        T ask(IndexSearcher searcher) throws IOException;
    }

    /** Makes sure of everything and lets the folder go. */
    public void close() {
        alone(() -> {
            try {
                if (whole) {
                    index.commit();
                }
            } catch (IOException | RuntimeException notKept) {
                LOG.log(Level.WARNING, "The search index was not kept to its end: {0}", notKept.toString());
            } finally {
                letGo();
            }
        });
    }

    private void letGo() {
        whole = false;
        var given = index;
        index = null;
        if (given != null) {
            given.abandon();
        }
    }

    private Path parent() {
        return settings.dataDir().resolve("index");
    }

    private void alone(Runnable task) {
        alone(() -> {
            task.run();
            return true;
        });
    }

    private <T> T alone(Supplier<T> task) {
        writing.lock();
        try {
            return task.get();
        } finally {
            writing.unlock();
        }
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
