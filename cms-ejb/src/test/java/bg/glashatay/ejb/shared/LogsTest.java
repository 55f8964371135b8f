package bg.glashatay.ejb.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody writes a line into the log that looks like one of ours, and nobody fills it. */
class LogsTest {

    private static final String FORGED =
            "няма\n[2026-11-27T08:00:00] [SEVERE] The database is gone\r\u2028\u001b[2Jend";

    private final List<LogRecord> records = new ArrayList<>();
    private final Logger logger = Logger.getLogger(LogsTest.class.getName());
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord told) {
            records.add(told);
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    @BeforeEach
    void listen() {
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
    }

    @AfterEach
    void leave() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    @Test
    void parametersStayWithinTheirLine() {
        Logs.of(LogsTest.class).log(Level.WARNING, "The mail {0} of {1} was refused.", FORGED, 1234);

        assertThat(lines()).hasSize(1);
        assertThat(lines().get(0))
                .contains("няма\\n[2026")
                .contains("\\r\\u2028\\u001b[2Jend")
                .contains("1");
    }

    @Test
    void messagesAndSuppliedOnesDo() {
        Logs.of(LogsTest.class).log(Level.WARNING, FORGED);
        Logs.of(LogsTest.class).log(Level.WARNING, () -> FORGED);

        assertThat(lines()).hasSize(2);
    }

    @Test
    void failuresKeepTheirPlacesAndCausesAndNoneOfTheirLines() {
        var cause = new IllegalArgumentException(FORGED);
        var circle = new IllegalStateException(FORGED, cause);
        cause.initCause(circle);
        circle.addSuppressed(new IllegalStateException(FORGED));

        Logs.of(LogsTest.class).log(Level.ERROR, "Fault", circle);

        assertThat(lines()).noneMatch(line -> line.startsWith("[2026"));
        assertThat(String.join("\n", lines()))
                .contains("java.lang.IllegalStateException: няма\\n")
                .contains("Caused by: java.lang.IllegalArgumentException: няма\\n")
                .contains("Suppressed: ")
                .contains("at " + LogsTest.class.getName() + ".failuresKeep");
    }

    @Test
    void whatHappensAThousandTimesIsToldOnceAMinute() {
        var clock = new AtomicLong();
        var rare = new RareLog(Logs.of(LogsTest.class), Level.WARNING, clock::get);
        for (int i = 0; i < 1000; i++) {
            rare.note("A form was turned away");
        }
        rare.note("A search was turned away");
        clock.addAndGet(61_000_000_000L);
        rare.note("A form was turned away");

        assertThat(lines())
                .hasSize(3)
                .element(2)
                .asString()
                .contains("A form was turned away")
                .contains("999 more");
    }

    @Test
    void whatFailsEveryFewSecondsIsToldOnceAndOnceWhenItIsOver() {
        var trouble = new LastingTrouble(Logs.of(LogsTest.class), "Mail waits: {0}", "Mail goes again.");
        trouble.wentWell();
        for (int outage = 0; outage < 2; outage++) {
            trouble.failed("the database is away");
            trouble.failed("the database is still away");
            trouble.wentWell();
            trouble.wentWell();
        }

        assertThat(lines())
                .hasSize(4)
                .allMatch(
                        line -> line.endsWith("Mail waits: the database is away") || line.endsWith("Mail goes again."));
    }

    @Test
    void fewThingsAreToldApart() {
        var rare = new RareLog(Logs.of(LogsTest.class));
        for (int i = 0; i < 1000; i++) {
            rare.note("what somebody sent: " + i);
        }

        assertThat(records).hasSize(100);
    }

    /** As a server's formatter would write them. */
    private List<String> lines() {
        var formatter = new SimpleFormatter();
        return records.stream()
                .flatMap(told -> formatter.format(told).lines().skip(1))
                .toList();
    }
}
