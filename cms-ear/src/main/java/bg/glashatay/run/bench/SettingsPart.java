package bg.glashatay.run.bench;

import static bg.glashatay.run.ServerSetting.jvm;

import bg.glashatay.run.ServerSetting;
import bg.glashatay.run.Variation;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What the settings of the server bring: each of them on a server that differs from the run command's in nothing else,
 * measured in turns with that one. It takes long, and is left out unless it is asked for.
 */
final class SettingsPart implements Part {

    private static final int FEW = 32;
    private static final int MANY = 256;

    /** As long as an article. */
    private static final byte[] PAGE =
            "<p>Новини от общината.</p>\n".repeat(400).getBytes(StandardCharsets.UTF_8);

    private static final String HTTP = "//protocol[@name='http-listener-1']/http";
    private static final String POOL = "//thread-pool[@name='http-thread-pool']";
    private static final String TRANSPORT = "//transport[@name='tcp']";
    private static final String STRATEGIES = "org.glassfish.grizzly.strategies.";

    private static final List<Alternative> OF_HTTP = List.of(
            new Alternative("the same once more", List.of()),
            new Alternative("5 threads for HTTP", threads(5)),
            new Alternative("16 threads for HTTP", threads(16)),
            new Alternative("32 threads for HTTP", threads(32)),
            new Alternative("64 threads for HTTP", threads(64)),
            new Alternative("200 threads for HTTP", threads(200)),
            new Alternative("250 requests a connection", set(HTTP, "max-connections", "250")),
            new Alternative("any number of requests a connection", set(HTTP, "max-connections", "-1")),
            new Alternative("1 selector", set(TRANSPORT, "acceptor-threads", "1")),
            new Alternative("2 selectors", set(TRANSPORT, "acceptor-threads", "2")),
            new Alternative("4 selectors", set(TRANSPORT, "acceptor-threads", "4")),
            new Alternative("worker threads", strategy("WorkerThreadIOStrategy")),
            new Alternative("selector's own thread", strategy("SameThreadIOStrategy")),
            new Alternative("leader and followers", strategy("LeaderFollowerNIOStrategy")),
            new Alternative("workers when there is much to do", strategy("SimpleDynamicNIOStrategy")),
            new Alternative("direct buffers", set(TRANSPORT, "byte-buffer-type", "direct")),
            new Alternative("buffers of 64 KB", set(TRANSPORT, "buffer-size-bytes", "65536")),
            new Alternative("HTTP/2 off", set(HTTP, "http2-enabled", "false")),
            new Alternative("compression by the server", set(HTTP, "compression", "on")),
            new Alternative("no monitoring agent", List.of(jvm("-javaagent", ""))));

    private static final List<Alternative> OF_THE_JVM = List.of(
            new Alternative("the same once more", List.of()),
            new Alternative("serial collector", List.of(jvm("-XX:+Use", "-XX:+UseSerialGC"))),
            new Alternative("parallel collector", List.of(jvm("-XX:+Use", "-XX:+UseParallelGC"))),
            new Alternative("G1", List.of(jvm("-XX:+Use", "-XX:+UseG1GC"))),
            new Alternative("heap of 256 MB", List.of(jvm("-Xmx", "-Xmx256m"))),
            new Alternative("heap of 1 GB", List.of(jvm("-Xmx", "-Xmx1g"))));

    private final String name;
    private final String title;
    private final boolean deployed;
    private final List<Alternative> alternatives;

    private SettingsPart(String name, String title, boolean deployed, List<Alternative> alternatives) {
        this.name = name;
        this.title = title;
        this.deployed = deployed;
        this.alternatives = alternatives;
    }

    /** Of the server's HTTP, with nothing but the bare servlet on it. */
    static SettingsPart ofHttp() {
        return new SettingsPart("settings", "Settings of HTTP, a bare servlet with 15 KB", false, OF_HTTP);
    }

    /** Of the JVM, with the product. */
    static SettingsPart ofTheJvm() {
        return new SettingsPart("jvm", "Settings of the JVM, article page", true, OF_THE_JVM);
    }

    /** A server that is set differently. */
    private record Alternative(String name, List<ServerSetting> settings) {}

    @Override
    public String name() {
        return name;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public void measure() {
        try (var usual = started(name + "-usual", List.of())) {
            new Load(Request.of(usual.at(page(usual)), ""), FEW).run(Choice.warmUp());
            var table = new Table(
                    "setting                            ",
                    "32: requests/s",
                    "p99 ms",
                    "per CPU s",
                    "of the usual's",
                    "256: requests/s",
                    "p99 ms",
                    "per CPU s",
                    "of the usual's",
                    "memory MB");
            for (var alternative : alternatives) {
                if (Choice.isWantedSetting(alternative.name())) {
                    measure(alternative, usual, table);
                }
            }
        }
    }

    private void measure(Alternative alternative, Subject usual, Table table) {
        try (var other = started(name + "-other", alternative.settings())) {
            var few = new Duel(usual, other, page(usual), FEW);
            var many = new Duel(usual, other, page(usual), MANY);
            few.warmUp();
            for (int round = 0; round < Choice.rounds(); round++) {
                few.round();
                many.round();
            }
            table.row(
                    alternative.name(),
                    few.other().perSecond(),
                    few.other().p99(),
                    few.other().perProcessorSecond(),
                    few.ratio(),
                    many.other().perSecond(),
                    many.other().p99(),
                    many.other().perProcessorSecond(),
                    many.ratio(),
                    new Processes(other.pid()).residentMegabytes().orElse(Double.NaN));
        }
    }

    private String page(Subject subject) {
        return deployed ? Rivals.article(subject) : BareApplication.ROOT + "/page";
    }

    private Subject started(String server, List<ServerSetting> settings) {
        var variation = new Variation(OptionalInt.empty(), deployed, List.of()).set(settings);
        if (deployed) {
            return Subject.started(server, variation);
        }
        var subject =
                Subject.started(server, variation.alsoDeploying(Map.of(BareApplication.ROOT, BareApplication.war())));
        var type = HttpHeaders.of(Map.of("Content-Type", List.of("text/html;charset=UTF-8")), (header, value) -> true);
        subject.put(page(subject), type, PAGE);
        return subject;
    }

    private static List<ServerSetting> threads(int number) {
        return set(POOL, "max-thread-pool-size", Integer.toString(number));
    }

    private static List<ServerSetting> strategy(String name) {
        return set(TRANSPORT, "io-strategy", STRATEGIES + name);
    }

    private static List<ServerSetting> set(String path, String attribute, String value) {
        return List.of(new ServerSetting(path, attribute, value));
    }

    /** The same request to both, in turns. */
    private static final class Duel {

        private final Contender usual;
        private final Contender other;

        Duel(Subject usual, Subject other, String path, int connections) {
            this.usual = contender(usual, path, connections);
            this.other = contender(other, path, connections);
        }

        private static Contender contender(Subject subject, String path, int connections) {
            return new Contender(Request.of(subject.at(path), ""), connections, new Processes(subject.pid()));
        }

        /** The usual one was busy before. */
        void warmUp() {
            other.warmUp(Choice.warmUp().dividedBy(2));
        }

        void round() {
            usual.round();
            other.round();
        }

        Contender.Figures other() {
            return other.figures();
        }

        double ratio() {
            return other().perProcessorSecond() / usual.figures().perProcessorSecond();
        }
    }
}
