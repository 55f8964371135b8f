package bg.glashatay.run.bench;

import bg.glashatay.run.Build;
import bg.glashatay.run.WebServer;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What citizens' pages cost, each beside the same bytes from a bare servlet on the same server and from nginx as a file,
 * in turns, so that whatever else the machine does hits all of them.
 */
final class HttpPart implements Part {

    private static final List<Integer> CONNECTIONS = List.of(32, 256);

    @Override
    public String name() {
        return "http";
    }

    @Override
    public String title() {
        return "Pages over HTTP, connections kept open; the load comes from the same machine";
    }

    @Override
    public void measure() {
        var work = Build.current().work().resolve("trial");
        var mirror = work.resolve("http-mirror");
        var variation = Subject.COUNTING
                .alsoDeploying(Map.of(BareApplication.ROOT, BareApplication.war()))
                .with(Map.of("CMS_MIRROR_DIR", mirror.toString()));
        try (var subject = Subject.started("http-benchmark", variation)) {
            if (!WebServer.isInstalled()) {
                Report.line("NO NGINX ON THIS MACHINE: what is compared with it is left out");
                measure(new Rivals(subject));
                return;
            }
            var port = URI.create(subject.product().address()).getPort();
            try (var plain = Nginx.started(work.resolve("nginx"));
                    var front = WebServer.started(
                            Build.current(),
                            work.resolve("front"),
                            port,
                            mirror,
                            Runtime.getRuntime().availableProcessors())) {
                measure(new Rivals(subject, plain, front, mirror));
            }
        }
    }

    private static void measure(Rivals rivals) {
        var lines = rivals.lines();
        warmUp(lines.get(0));
        var table = new Table(
                "answer                ",
                "bytes ",
                "connections",
                "requests/s",
                "p50 ms",
                "p99 ms",
                "per CPU s",
                "bare servlet",
                "of it",
                "nginx ",
                "of it",
                "mirror: requests/s",
                "p99 ms",
                "per CPU s",
                "of nginx");
        for (var line : lines) {
            for (int connections : CONNECTIONS) {
                row(table, line, connections, figures(line, connections));
            }
        }
        rivals.memory();
    }

    private static Map<Rival, Contender.Figures> figures(Line line, int connections) {
        var contenders = new EnumMap<Rival, Contender>(Rival.class);
        line.asked().forEach((rival, asked) -> contenders.put(rival, asked.by(connections)));
        for (int round = 0; round < Choice.rounds(); round++) {
            contenders.values().forEach(Contender::round);
        }
        var figures = new EnumMap<Rival, Contender.Figures>(Rival.class);
        contenders.forEach((rival, contender) -> figures.put(rival, contender.figures()));
        return figures;
    }

    private static void row(Table table, Line line, int connections, Map<Rival, Contender.Figures> figures) {
        var application = figures.get(Rival.APPLICATION);
        var bare = figures.get(Rival.BARE_SERVLET);
        var nginx = figures.getOrDefault(Rival.PLAIN_NGINX, Contender.Figures.NONE);
        var front = figures.getOrDefault(Rival.FRONT, Contender.Figures.NONE);
        table.row(
                line.name(),
                line.bytes(),
                connections,
                application.perSecond(),
                application.p50(),
                application.p99(),
                application.perProcessorSecond(),
                bare.perProcessorSecond(),
                application.perProcessorSecond() / bare.perProcessorSecond(),
                nginx.perProcessorSecond(),
                application.perProcessorSecond() / nginx.perProcessorSecond(),
                front.perSecond(),
                front.p99(),
                front.perProcessorSecond(),
                front.perProcessorSecond() / nginx.perProcessorSecond());
    }

    /** The application and the bare servlet run on the same server, whose compilers take their time. */
    private static void warmUp(Line line) {
        Report.line("%d s of load before the first figure", Choice.warmUp().toSeconds());
        for (var rival : List.of(Rival.APPLICATION, Rival.BARE_SERVLET)) {
            line.asked()
                    .get(rival)
                    .by(CONNECTIONS.get(0))
                    .warmUp(Choice.warmUp().dividedBy(2));
        }
    }

    /** A request and the processes that answer it. */
    record Asked(Request request, Processes processes) {

        Contender by(int connections) {
            return new Contender(request, connections, processes);
        }
    }

    /** An answer, and how each of those who are compared is asked for it. */
    record Line(String name, int bytes, Map<Rival, Asked> asked) {}
}
