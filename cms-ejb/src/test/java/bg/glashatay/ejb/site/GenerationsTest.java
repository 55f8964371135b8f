package bg.glashatay.ejb.site;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.ejb.outbox.OutboxPlace;
import bg.glashatay.ejb.outbox.OutboxWritten;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GenerationsTest {

    private static final Instant NOON = Instant.parse("2026-11-10T10:00:00Z");

    private final Outbox outbox = new Outbox();
    private final Generations generations = new Generations();
    private final List<Long> told = new CopyOnWriteArrayList<>();
    private volatile Instant now = NOON;

    @BeforeEach
    void start() {
        generations.states = outbox;
        generations.clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        };
        generations.threads = new Threads();
        generations.tell(generation -> told.add(generation.number()));
        generations.start();
    }

    @AfterEach
    void stop() {
        generations.stop();
    }

    @Test
    void commitOfThisNodeEndsTheGenerationForWhoeverAsksNext() {
        long first = number();
        for (int commit = 0; commit < 20; commit++) {
            long before = number();
            commit();
            assertThat(number()).isGreaterThan(before);
        }
        await(() -> told.contains(number()));
        assertThat(told).contains(first).doesNotHaveDuplicates();
    }

    @Test
    void whatOtherNodesCommitIsSeenWithoutBeingTold() {
        long before = number();
        outbox.rows++;

        await(() -> number() > before);
    }

    @Test
    void timeOfAPageEndsTheGeneration() {
        long before = number();
        now = NOON.plus(Duration.ofHours(1));

        assertThat(number()).isGreaterThan(before);
    }

    @Test
    void withoutTheDatabaseTheGenerationGoesOnUntilSomethingInItEnds() {
        long before = number();
        outbox.isAway = true;
        await(generations::isAway);
        now = NOON.plus(Duration.ofHours(1));
        assertThat(number()).isEqualTo(before);

        now = NOON.plus(Duration.ofHours(2));
        assertThat(generations.now()).isEmpty();

        outbox.isAway = false;
        await(() -> !generations.isAway());
        assertThat(number()).isGreaterThan(before);
    }

    @Test
    void commitBeforeTheDatabaseWentAwayEndsTheGenerationAndItIsBackByItself() {
        long before = number();
        outbox.isAway = true;
        commit();
        await(generations::isAway);
        assertThat(generations.now()).isEmpty();

        outbox.isAway = false;
        await(() -> !generations.isAway());
        assertThat(number()).isGreaterThan(before);
    }

    @Test
    void commitOfThisNodeSaysThatTheDatabaseIsBack() {
        long before = number();
        outbox.isAway = true;
        await(generations::isAway);
        outbox.isAway = false;

        commit();

        assertThat(generations.isAway()).isFalse();
        assertThat(number()).isGreaterThan(before);
    }

    @Test
    void readersAskTheDatabaseNothingThemselves() {
        number();
        commit();
        number();
        outbox.isAway = true;
        await(generations::isAway);
        generations.now();

        assertThat(outbox.askedBy).doesNotContain(Thread.currentThread()).hasSize(1);
    }

    private void commit() {
        outbox.rows++;
        generations.end(new OutboxWritten());
    }

    /** As soon as it can be told: on a busy machine a reader may have to ask twice. */
    private long number() {
        await(() -> generations.now().isPresent());
        return generations.now().map(Generation::number).orElse(0L);
    }

    private static void await(BooleanSupplier condition) {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private final class Outbox extends SiteStates {

        private volatile int rows;
        private volatile boolean isAway;
        private final Set<Thread> askedBy = ConcurrentHashMap.newKeySet();

        @Override
        Generation begin(long number) {
            ask();
            // the number of rows stands for the snapshot
            return new Generation(
                    number,
                    new OutboxPlace("", String.valueOf(rows)),
                    now.plus(Duration.ofHours(1)),
                    now.plus(Duration.ofHours(2)),
                    Map.of());
        }

        @Override
        boolean holds(Generation generation) {
            ask();
            return now.isBefore(generation.until())
                    && generation.place().snapshot().equals(String.valueOf(rows));
        }

        private void ask() {
            askedBy.add(Thread.currentThread());
            if (isAway) {
                throw new IllegalStateException("no database");
            }
        }
    }

    private static final class Threads implements ManagedThreadFactory {

        @Override
        public Thread newThread(Runnable work) {
            var thread = new Thread(work, "generations");
            thread.setDaemon(true);
            return thread;
        }

        @Override
        public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
            throw new UnsupportedOperationException();
        }
    }
}
