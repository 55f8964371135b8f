package bg.glashatay.run.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A server that answers a request, measured again and again in turns with the others that answer it. */
final class Contender {

    /** New connections are opened within this time, which is not measured. */
    private static final Duration SETTLING = Duration.ofMillis(500);

    private final Load load;
    private final Processes processes;
    private final List<Figures> rounds = new ArrayList<>();

    Contender(Request request, int connections, Processes processes) {
        this.load = new Load(request, connections);
        this.processes = processes;
    }

    /**
     * What was measured, or the median of several such.
     *
     * @param perProcessorSecond requests per second of the server's processor time; not a number where nobody tells
     */
    record Figures(double perSecond, double p50, double p99, double perProcessorSecond) {

        /** Of nobody. */
        static final Figures NONE = new Figures(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    void warmUp(Duration duration) {
        load.run(duration);
    }

    void round() {
        load.run(SETTLING);
        var before = processes.processorSeconds();
        var result = load.run(Choice.measure());
        var after = processes.processorSeconds();
        rounds.add(new Figures(
                result.perSecond(),
                result.millis(0.5),
                result.millis(0.99),
                before.isEmpty() || after.isEmpty()
                        ? Double.NaN
                        : result.requests() / (after.getAsDouble() - before.getAsDouble())));
    }

    /** The medians of all rounds. */
    Figures figures() {
        return new Figures(
                median(Figures::perSecond),
                median(Figures::p50),
                median(Figures::p99),
                median(Figures::perProcessorSecond));
    }

    private double median(ToDoubleFunction<Figures> figure) {
        return rounds.stream().mapToDouble(figure).sorted().toArray()[rounds.size() / 2];
    }
}
