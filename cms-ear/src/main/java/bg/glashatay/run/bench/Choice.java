package bg.glashatay.run.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What whoever started the benchmark wants of it, in system properties. */
final class Choice {

    private static final List<String> ONLY =
            List.of(System.getProperty("bench.only", "").split(","));

    private Choice() {}

    /** Whether it was named, or none was. */
    static boolean isWanted(Part part) {
        return ONLY.get(0).isEmpty() && !part.isLong() || ONLY.contains(part.name());
    }

    /** Whether a setting of the server is to be tried; all are unless words are named that some of them have. */
    static boolean isWantedSetting(String name) {
        return Stream.of(System.getProperty("bench.settings", "").split(",")).anyMatch(name::contains);
    }

    /** How many documents the largest site has. */
    static int documents() {
        return Integer.getInteger("bench.documents", 10_000);
    }

    /** How much the originals of pictures have together where a backup is measured. */
    static int gigabytes() {
        return Integer.getInteger("bench.gigabytes", 5);
    }

    /** Whether to begin with an empty site and not with what an earlier measurement has left. */
    static boolean again() {
        return Boolean.getBoolean("bench.again");
    }

    /** How long a server is under load before the first figure is taken: compilers need a minute. */
    static Duration warmUp() {
        return Duration.ofSeconds(Integer.getInteger("bench.warmup", 60));
    }

    /** How long one figure is taken for. */
    static Duration measure() {
        return Duration.ofSeconds(Integer.getInteger("bench.seconds", 4));
    }

    /** How many publications are watched. */
    static int publications() {
        return Integer.getInteger("bench.publications", 200);
    }

    /** How often each figure is taken, in turns with those that it is compared with. */
    static int rounds() {
        return Integer.getInteger("bench.rounds", 3);
    }
}
