package bg.glashatay.ejb.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Who wants to know never waits, and a question is not asked twice at once. */
class LastAnswerTest {

    private final Queue<Runnable> beside = new ArrayDeque<>();
    private long now = Long.MAX_VALUE - 10;
    private boolean yes = true;
    private boolean full;

    private final LastAnswer answer = new LastAnswer(
            () -> yes,
            work -> {
                if (full) {
                    throw new RejectedExecutionException();
                }
                beside.add(work);
            },
            () -> now);

    @Test
    void nothingIsWaitedFor() {
        assertThat(answer.now()).isEmpty();
        assertThat(answer.now()).isEmpty();
        assertThat(beside).hasSize(1);

        beside.remove().run();
        assertThat(answer.now()).contains(true);
    }

    @Test
    void isAskedAnewAfterSomeSecondsAndTheLastAnswerCountsUntilThen() {
        answer.now();
        beside.remove().run();
        yes = false;

        pass(Duration.ofSeconds(4));
        assertThat(answer.now()).contains(true);
        assertThat(beside).isEmpty();
        pass(Duration.ofSeconds(1));
        assertThat(answer.now()).contains(true);
        beside.remove().run();
        assertThat(answer.now()).contains(false);
    }

    @Test
    void isAskedLaterWhereNobodyHasTimeToAsk() {
        full = true;
        assertThat(answer.now()).isEmpty();
        full = false;
        answer.now();

        assertThat(beside).hasSize(1);
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
