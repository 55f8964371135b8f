package bg.glashatay.run;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;

/** Tells the person at the keyboard what is being done and how long each part took. */
public final class Progress {

    private static final double MILLIS = 1000.0;

    private final PrintStream out;

    public Progress(PrintStream out) {
        this.out = out;
    }

    void phase(String what, Runnable work) {
        phase(what, () -> {
            work.run();
            return null;
        });
    }

    <T> T phase(String what, Supplier<T> work) {
        out.print(what + " … ");
        out.flush();
        var start = Instant.now();
        try {
            var result = work.get();
            out.println(seconds(Duration.between(start, Instant.now())));
            return result;
        } catch (RuntimeException e) {
            out.println("failed");
            throw e;
        }
    }

    void say(String sentence) {
        out.println(sentence);
    }

    /** The duration as people read it. */
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / MILLIS);
    }
}
