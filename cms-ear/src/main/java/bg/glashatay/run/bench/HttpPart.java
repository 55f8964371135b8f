package bg.glashatay.run.bench;

import bg.glashatay.run.Build;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What citizens' pages cost, each beside the same bytes from a bare servlet on the same server and from nginx as a file,
 * in turns, so that whatever else the machine does hits all three.
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
        var variation = Subject.COUNTING.alsoDeploying(Map.of(BareApplication.ROOT, BareApplication.war()));
        try (var subject = Subject.started("http-benchmark", variation)) {
            if (!Nginx.isInstalled()) {
                Report.line("NO NGINX ON THIS MACHINE: what is compared with it is left out");
            }
            var nginx = Nginx.isInstalled()
                    ? Optional.of(Nginx.started(Build.current().work().resolve("trial/nginx")))
                    : Optional.<Nginx>empty();
            try {
                measure(new Rivals(subject, nginx));
            } finally {
                nginx.ifPresent(Nginx::close);
            }
        }
    }

    private static void measure(Rivals rivals) {
        var lines = rivals.lines();
        warmUp(rivals, lines.get(0));
        var table = new Table(
                "answer                  ",
                "bytes  ",
                "connections",
                "requests/s",
                "p50 ms",
                "p99 ms",
                "per CPU s",
                "bare servlet",
                "of it",
                "nginx    ",
                "of it ");
        for (var line : lines) {
            for (int connections : CONNECTIONS) {
                var contenders = line.contenders(connections);
                for (int round = 0; round < Choice.rounds(); round++) {
                    contenders.forEach(Contender::round);
                }
                row(
                        table,
                        line,
                        connections,
                        contenders.stream().map(Contender::figures).toList());
            }
        }
        rivals.memory();
    }

    private static void row(Table table, Line line, int connections, List<Contender.Figures> figures) {
        var application = figures.get(0);
        var bare = figures.get(1).perProcessorSecond();
        var nginx = figures.size() > 2 ? figures.get(2).perProcessorSecond() : Double.NaN;
        table.row(
                line.name(),
                line.bytes(),
                connections,
                application.perSecond(),
                application.p50(),
                application.p99(),
                application.perProcessorSecond(),
                bare,
                application.perProcessorSecond() / bare,
                nginx,
                application.perProcessorSecond() / nginx);
    }

    private static void warmUp(Rivals rivals, Line line) {
        Report.line("%d s of load before the first figure", Choice.warmUp().toSeconds());
        var half = Choice.warmUp().dividedBy(2);
        new Load(line.requests().get(0), CONNECTIONS.get(0)).run(half);
        new Load(line.requests().get(1), CONNECTIONS.get(0)).run(half);
    }

    /**
     * An answer, from each of those who are compared.
     *
     * @param requests to the application, the bare servlet and, where there is one, nginx
     */
    record Line(String name, int bytes, List<Request> requests, List<Processes> processes) {

        List<Contender> contenders(int connections) {
            var contenders = new ArrayList<Contender>();
            for (int i = 0; i < requests.size(); i++) {
                contenders.add(new Contender(requests.get(i), connections, processes.get(i)));
            }
            return contenders;
        }
    }
}
