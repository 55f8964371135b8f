package bg.glashatay.ejb.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.security.HashingLineFullException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HashingLineTest {

    @Test
    void stormIsAnsweredByAFewAtATimeAndARefusal() throws Exception {
        var line = new HashingLine(2, 3, Duration.ofMinutes(1));
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var begun = new CountDownLatch(2);
        var open = new CountDownLatch(1);
        var people = Executors.newFixedThreadPool(50);
        try {
            var answers = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < 50; i++) {
                answers.add(people.submit(() -> admitted(line, () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    begun.countDown();
                    await(open);
                    inside.decrementAndGet();
                })));
            }
            assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
            // of the fifty all but five are refused while two are inside
            var patience = Instant.now().plus(Duration.ofMinutes(1));
            while (answers.stream().filter(Future::isDone).count() < 45) {
                assertThat(Instant.now()).as("45 are refused").isBefore(patience);
                Thread.onSpinWait();
            }
            open.countDown();
            int admitted = 0;
            for (var answer : answers) {
                admitted += answer.get(1, TimeUnit.MINUTES) ? 1 : 0;
            }
            assertThat(admitted).isEqualTo(5);
            assertThat(most).hasValue(2);
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void nobodyWaitsForEverAndPlacesComeBack() throws Exception {
        var line = new HashingLine(1, 1, Duration.ofMillis(1));
        var begun = new CountDownLatch(1);
        var open = new CountDownLatch(1);
        var people = Executors.newSingleThreadExecutor();
        try {
            var first = people.submit(() -> admitted(line, () -> {
                begun.countDown();
                await(open);
            }));
            await(begun);
            assertThatThrownBy(() -> line.inTurn(() -> 1)).isInstanceOf(HashingLineFullException.class);
            open.countDown();
            assertThat(first.get(1, TimeUnit.MINUTES)).isTrue();
            assertThatThrownBy(() -> line.inTurn(() -> {
                        throw new IllegalStateException("a fault inside");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(line.<Integer>inTurn(() -> 1)).isEqualTo(1);
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void everyHashTakesItsTurn() {
        var line = new HashingLine(1, 0, Duration.ofMinutes(1));
        var passwords = new Passwords(line);

        assertThatThrownBy(() -> line.inTurn(() -> passwords.hash("Снощи валя сняг в Търговище")))
                .isInstanceOf(HashingLineFullException.class);
        assertThat(passwords.hash("Снощи валя сняг в Търговище")).isNotBlank();
    }

    private static boolean admitted(HashingLine line, Runnable work) {
        try {
            return line.inTurn(() -> {
                work.run();
                return true;
            });
        } catch (HashingLineFullException full) {
            return false;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
