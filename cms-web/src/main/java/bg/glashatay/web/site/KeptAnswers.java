package bg.glashatay.web.site;

import bg.glashatay.ejb.site.Generation;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * The answers that were made, each with the generation that it is of, in memory that is bounded: what is asked for least
 * goes first.
 */
@ApplicationScoped
class KeptAnswers {

    private static final long MEGABYTE = 1L << 20;

    /** Of the memory that the server may have. */
    private static final int SHARE = 8;

    private static final long HOUR = Duration.ofHours(1).toNanos();

    private final Cache<String, Kept> kept;

    private volatile long countedIn = System.nanoTime() / HOUR;

    KeptAnswers() {
        this(Math.max(16 * MEGABYTE, Runtime.getRuntime().maxMemory() / SHARE));
    }

    /** @param weight in bytes, of all together */
    KeptAnswers(long weight) {
        kept = Caffeine.newBuilder()
                // there is nothing to do that would be worth a thread of somebody else's
                .executor(Runnable::run)
                .maximumWeight(weight)
                .weigher((String address, Kept one) ->
                        address.length() * 2 + one.answer().weight())
                .build();
    }

    void keep(String address, ReadyAnswer answer, Generation generation) {
        var before = kept.policy().getIfPresentQuietly(address);
        kept.put(address, new Kept(answer, generation.number(), before == null ? new LongAdder() : before.reads()));
    }

    /** What stands at an address, of whichever generation. */
    Optional<Kept> at(String address) {
        return Optional.ofNullable(kept.getIfPresent(address));
    }

    /** Whether there is an answer of a generation; to ask is not to read it. */
    boolean has(String address, Generation generation) {
        var one = kept.policy().getIfPresentQuietly(address);
        return one != null && one.isOf(generation);
    }

    /**
     * The addresses of what is made ahead that were read most lately, the first the most, of whichever generation their answers are. Reads count
     * half for every hour that has gone since, so that last week's news gives way to today's.
     */
    List<String> mostRead(int count) {
        long hour = System.nanoTime() / HOUR;
        if (hour != countedIn) {
            countedIn = hour;
            kept.asMap().values().forEach(Kept::halve);
        }
        return kept.asMap().entrySet().stream()
                .filter(one -> one.getValue().answer().isMadeAhead())
                .map(one -> new Popular(one.getKey(), one.getValue().reads().sum()))
                .sorted(Comparator.comparingLong(Popular::reads).reversed())
                .limit(count)
                .map(Popular::address)
                .toList();
    }

    /** Roughly the bytes that all take; what is to go may still be counted for a moment. */
    long weight() {
        kept.cleanUp();
        return kept.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }

    /**
     * @param generation the number of the one that it is of
     * @param reads of what stands at the address, also in generations before
     */
    record Kept(ReadyAnswer answer, long generation, LongAdder reads) {

        boolean isOf(Generation other) {
            return generation == other.number();
        }

        private void halve() {
            reads.add(-reads.sum() / 2);
        }
    }

    private record Popular(String address, long reads) {}
}
