package bg.glashatay.ejb.demo;

import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.configuration.Settings;
import bg.glashatay.ejb.security.DemoAccounts;
import bg.glashatay.ejb.shared.Logs;
import bg.glashatay.ejb.shared.SiteClock;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Gives the demo town a past of many years, for measurements: where {@code CMS_DEMO_DOCUMENTS} asks for so many
 * documents, writes older and older ones in the background until there are. A later start goes on where this one
 * stopped. A database that is not the demo town's is never touched.
 */
@Singleton
@Startup
@DependsOn("DemoSite")
@TransactionManagement(TransactionManagementType.BEAN)
public class PastYears {

    private static final System.Logger LOG = Logs.of(PastYears.class);

    /** As many as the machines have processors that this is measured on; half of the time one waits for the database. */
    private static final int WRITERS = 3;

    /** Documents of one transaction, all of one section: whoever takes an address holds the section until it ends. */
    private static final int TOGETHER = 20;

    private static final int TOLD_EVERY = 1_000;
    private static final Duration BETWEEN_TEXTS = Duration.ofMinutes(95);
    private static final int SECONDS_TO_STOP = 60;

    /** The sections that texts stand in, and whose matters they are about. */
    private static final List<Map.Entry<String, String>> SECTIONS = List.of(
            Map.entry("obshtina", "obshtina"),
            Map.entry("kultura", "kultura"),
            Map.entry("sigurnost", "sigurnost"),
            Map.entry("obrazovanie", "obrazovanie"),
            Map.entry("okolna-sreda", "okolna-sreda"),
            Map.entry("transport", "transport"),
            Map.entry("uslugi", "uslugi"),
            Map.entry("sport", "sport"),
            Map.entry("zasedania-na-saveta", "obshtina"),
            Map.entry("targove-i-konkursi", "obshtina"),
            Map.entry("teatar-i-muzika", "kultura"));

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Settings settings;

    @Inject
    DemoAccounts accounts;

    @Inject
    PastLife life;

    @Resource
    UserTransaction transaction;

    @Resource
    ManagedThreadFactory threads;

    private final AtomicLong left = new AtomicLong();
    private final AtomicLong batches = new AtomicLong();
    private final AtomicLong written = new AtomicLong();
    private final PastLife.Stocks stocks = new PastLife.Stocks(stock(Language.BG), stock(Language.EN));
    private ExecutorService writers;
    private List<String> pictures;
    private long began;
    private volatile boolean stopping;

    /** What texts may be about. */
    static Set<String> topics() {
        return SECTIONS.stream().map(Map.Entry::getValue).collect(Collectors.toSet());
    }

    @PostConstruct
    void begin() {
        long wanted = settings.demoDocuments();
        if (wanted == 0 || !settings.demo() || !accounts.areTheDemos()) {
            return;
        }
        long known =
                em.createQuery("select count(d) from Document d", Long.class).getSingleResult();
        if (known >= wanted) {
            return;
        }
        pictures = em.createQuery(
                        "select a.sha256 from Asset a where a.mediaType like 'image/%' and a.deletedAt is null"
                                + " order by a.sha256",
                        String.class)
                .getResultList();
        left.set(wanted - known);
        batches.set(known / TOGETHER);
        began = System.nanoTime();
        writers = Executors.newFixedThreadPool(WRITERS, threads);
        for (int writer = 0; writer < WRITERS; writer++) {
            writers.execute(this::write);
        }
    }

    @PreDestroy
    void end() {
        stopping = true;
        if (writers == null) {
            return;
        }
        writers.shutdown();
        try {
            writers.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        try {
            for (long some = some(); some > 0; some = some()) {
                write(batches.getAndIncrement(), some);
                tell(some);
            }
        } catch (Exception e) {
            LOG.log(Level.ERROR, "The past years are not written any further", e);
        }
    }

    /** How many the next transaction is to write. */
    private long some() {
        return stopping ? 0 : Math.max(0, Math.min(TOGETHER, left.getAndAdd(-TOGETHER)));
    }

    private void write(long batch, long count)
            throws NotSupportedException, SystemException, HeuristicMixedException, HeuristicRollbackException,
                    RollbackException {
        transaction.begin();
        try {
            for (int place = 0; place < count; place++) {
                write(batch, place);
            }
            transaction.commit();
        } finally {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        }
    }

    private void write(long batch, int place) {
        int sections = SECTIONS.size();
        var section = SECTIONS.get((int) (batch % sections));
        // sections take turns in time as well
        long earlier = (batch / sections * TOGETHER + place) * sections + batch % sections + 1;
        var publication = Clock.systemUTC().instant().minus(BETWEEN_TEXTS.multipliedBy(earlier));
        var chance = new Random(batch * TOGETHER + place);
        var text = PastText.bulgarian(
                stocks.bulgarian(),
                type(chance),
                section.getKey(),
                section.getValue(),
                LocalDate.ofInstant(publication, SiteClock.ZONE),
                pictures,
                chance);
        life.live(text, stocks, publication, chance);
    }

    private static DocumentType type(Random chance) {
        int lot = chance.nextInt(100);
        if (lot < 5) {
            return DocumentType.EVENT;
        }
        if (lot < 9) {
            return DocumentType.NOTICE;
        }
        return lot < 12 ? DocumentType.ACT : DocumentType.NEWS;
    }

    private void tell(long some) {
        long all = written.addAndGet(some);
        if (all / TOLD_EVERY > (all - some) / TOLD_EVERY || left.get() <= 0) {
            var seconds = Math.max(1, (System.nanoTime() - began) / 1_000_000_000);
            LOG.log(Level.INFO, "Past years: {0} documents more in {1} s, {2} a second.", all, seconds, all / seconds);
        }
    }

    private static PhraseStock stock(Language language) {
        return new PhraseStock(DemoSite.text("archive/" + language.code() + ".txt"), language);
    }
}
