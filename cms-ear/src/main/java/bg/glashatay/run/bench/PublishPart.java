package bg.glashatay.run.bench;

import bg.glashatay.run.Build;
import bg.glashatay.run.Pause;
import bg.glashatay.run.Product;
import bg.glashatay.run.Trial;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a publication does to readers, and how long it takes until it is seen everywhere. */
final class PublishPart implements Part {

    private static final int CONNECTIONS = 32;
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final List<String> CLOCK = List.of("track_commit_timestamp = on");

    @Override
    public String name() {
        return "publish";
    }

    @Override
    public String title() {
        return "Publications";
    }

    @Override
    public void measure() {
        var mirror = Build.current().work().resolve("trial/publish-mirror");
        var variation = Subject.COUNTING.configuringPostgres(CLOCK).with(Map.of("CMS_MIRROR_DIR", mirror.toString()));
        try (var subject = Subject.started("publish-benchmark", variation)) {
            var newsroom = new Newsroom(subject);
            var article = newsroom.publish(newsroom.ready());
            var load = new Load(Request.of(subject.at(article), ""), CONNECTIONS);
            load.run(Choice.warmUp());
            readers(newsroom, load);
            try (var other = Trial.nodeBeside(subject.product(), "publish-benchmark-other")) {
                other.start();
                visible(subject, newsroom, other, mirror);
            }
        }
    }

    /** The slowest answers of the article page, with and without somebody who publishes, in turns. */
    private static void readers(Newsroom newsroom, Load load) {
        int seconds = Math.max(4, (int) Choice.measure().toSeconds() * 3);
        var quiet = new Sample();
        var busy = new Sample();
        for (int round = 0; round < Choice.rounds(); round++) {
            var texts = ready(newsroom, seconds);
            quiet.add(load.run(Duration.ofSeconds(seconds)).millis(0.99));
            busy.add(load.during(() -> texts.forEach(text -> {
                        var start = System.nanoTime();
                        newsroom.publish(text);
                        Pause.of(EVERY.minusNanos(Math.min(EVERY.toNanos(), System.nanoTime() - start)));
                    }))
                    .millis(0.99));
        }
        Report.line(
                "article, %d connections, p99: %.1f ms; while somebody publishes every second %.1f ms, %.2f times as long",
                CONNECTIONS, quiet.millis(0.5), busy.millis(0.5), busy.millis(0.5) / quiet.millis(0.5));
    }

    private static List<Newsroom.Ready> ready(Newsroom newsroom, int count) {
        var texts = new ArrayList<Newsroom.Ready>();
        for (int i = 0; i < count; i++) {
            texts.add(newsroom.ready());
        }
        return texts;
    }

    private static void visible(Subject subject, Newsroom newsroom, Product other, Path mirror) {
        Report.line("from the commit of a publication until it is seen, %d publications", Choice.publications());
        var table = new Table(
                "seen                           ",
                "alone p50 ms",
                "p99 ms",
                "max ms",
                "under load p50 ms",
                "p99 ms",
                "max ms");
        var watch = new Watch(subject, URI.create(other.address()), mirror);
        var alone = watch.publications(newsroom, ready(newsroom, Choice.publications()));
        var article = newsroom.publish(newsroom.ready());
        var texts = ready(newsroom, Choice.publications());
        var loaded = new ArrayList<Watch.Times>();
        new Load(Request.of(subject.at(article), ""), CONNECTIONS)
                .during(() -> loaded.add(watch.publications(newsroom, texts)));
        for (var place : Watch.Place.values()) {
            var one = alone.of(place);
            var two = loaded.get(0).of(place);
            table.row(
                    place.said(),
                    one.millis(0.5),
                    one.millis(0.99),
                    one.millis(1),
                    two.millis(0.5),
                    two.millis(0.99),
                    two.millis(1));
        }
        if (Files.notExists(mirror)) {
            Report.line("NO MIRROR: there is none in this product yet");
        }
    }
}
