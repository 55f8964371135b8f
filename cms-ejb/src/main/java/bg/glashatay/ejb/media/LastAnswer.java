package bg.glashatay.ejb.media;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * What was answered to a question last, for those who must not wait for an answer: who wants to know it has it asked
 * anew beside him, where the last answer is some seconds old.
 */
final class LastAnswer {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final BooleanSupplier question;
    private final Executor beside;
    private final LongSupplier nanoTime;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile Optional<Answer> last = Optional.empty();

    LastAnswer(BooleanSupplier question, Executor beside, LongSupplier nanoTime) {
        this.question = question;
        this.beside = beside;
        this.nanoTime = nanoTime;
    }

    private record Answer(boolean yes, long at) {}

    /** The answer, without any waiting; empty where the question was never answered yet. */
    Optional<Boolean> now() {
        var known = last;
        boolean fresh = known.filter(answer -> nanoTime.getAsLong() - answer.at() < KEPT.toNanos())
                .isPresent();
        if (!fresh && asking.compareAndSet(false, true)) {
            try {
                beside.execute(this::ask);
            } catch (RejectedExecutionException busy) {
                asking.set(false);
            }
        }
        return known.map(Answer::yes);
    }

    private void ask() {
        try {
            last = Optional.of(new Answer(question.getAsBoolean(), nanoTime.getAsLong()));
        } finally {
            asking.set(false);
        }
    }
}
