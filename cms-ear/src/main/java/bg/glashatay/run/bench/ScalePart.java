package bg.glashatay.run.bench;

import bg.glashatay.run.Pause;
import bg.glashatay.run.Variation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How figures grow with the site: one after another with a thousand, ten thousand and a hundred thousand documents of ten
 * revisions each ({@code -Dbench.documents=} for the most). The site is kept under target, so the next measurement need
 * not write it again; {@code -Dbench.again=true} begins with an empty one.
 */
final class ScalePart implements Part {

    private static final String SITE = "scale-benchmark";
    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final int WITH_MEMORY_WATCHED = 10_000;

    private static final int WARM_UP = 60;
    private static final int ROUNDS = 40;
    private static final int READERS = 32;
    private static final Duration READING = Duration.ofSeconds(60);

    private static final Pattern LAST_PAGE = Pattern.compile("[?&]page=(\\d+)");
    private static final double MEGABYTE = 1_000_000.0;
    private static final double NANOS = 1e9;

    private final Growth growth = new Growth();

    @Override
    public String name() {
        return "scale";
    }

    @Override
    public String title() {
        return "Figures of sites of different sizes";
    }

    /** It takes an hour with a hundred thousand documents. */
    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public void measure() {
        var fresh = Choice.again();
        for (int size :
                SIZES.stream().filter(size -> size <= Choice.documents()).toList()) {
            if (write(size, fresh)) {
                measure(size);
            }
            fresh = false;
        }
        growth.print();
    }

    private static Variation asking(int documents) {
        return Subject.COUNTING.with(Map.of("CMS_DEMO_DOCUMENTS", Integer.toString(documents)));
    }

    /**
     * Has the site written up to the size, in a server of its own: what wrote it would be warmer than another.
     *
     * @return false where it was larger before
     */
    private static boolean write(int size, boolean fresh) {
        try (var subject = fresh ? Subject.started(SITE, asking(size)) : Subject.startedAgain(SITE, asking(size))) {
            long before = documents(subject);
            var began = System.nanoTime();
            var told = before;
            while (documents(subject) < size) {
                Pause.of(Duration.ofSeconds(1));
                long now = documents(subject);
                if (now - told >= size / 20) {
                    told = now;
                    Report.line("%,d of %,d documents, %.0f a second", now, size, (now - before) / seconds(began));
                }
            }
            if (before < size) {
                Report.line(
                        "%,d documents written in %.0f s, %.0f a second",
                        size - before, seconds(began), (size - before) / seconds(began));
            }
            // as autovacuum would before long
            subject.queries().executeEach("vacuum analyze");
            subject.queries().execute("checkpoint");
            return documents(subject) < 2L * size;
        }
    }

    private void measure(int size) {
        var began = System.nanoTime();
        try (var subject = Subject.startedAgain(SITE, Subject.COUNTING)) {
            var started = seconds(began);
            growth.at(size);
            growth.add("documents", documents(subject));
            growth.add("revisions", subject.queries().number("select count(*) from revision"));
            growth.add("audit lines", subject.queries().number("select count(*) from audit_entry"));
            growth.add("outbox rows", subject.queries().number("select count(*) from outbox"));
            growth.add(
                    "database, MB", subject.queries().number("select pg_database_size(current_database())") / MEGABYTE);
            growth.add("start of a node, s", started);
            readers(subject);
            new DeskGrowth(subject, growth).measure();
            if (size == WITH_MEMORY_WATCHED) {
                memory(subject);
            }
        }
    }

    private static long documents(Subject subject) {
        return subject.queries().number("select count(*) from document");
    }

    /** What citizens wait for where a page is not ready, and how many get one that is. */
    private void readers(Subject subject) {
        var section = "/obshtina";
        int last = lastPage(subject.body(section));
        var pages = new LinkedHashMap<String, List<String>>();
        pages.put("article", addresses(subject, WARM_UP + ROUNDS));
        pages.put("home", List.of("/"));
        pages.put("section, page 1", List.of(section));
        pages.put("section, page 3", List.of(section + "?page=" + Math.min(3, last)));
        pages.put("section, last page", List.of(section + "?page=" + last));
        pages.put("archive of a year", List.of(section + "?year=" + Year.now()));
        pages.put("feed", List.of("/feed.xml"));
        pages.put("feed of a section", List.of(section + "/feed.xml"));
        pages.put("sitemap", List.of("/sitemap.xml"));
        pages.put("events", List.of("/events"));
        pages.put("notices", List.of("/alerts"));
        pages.put("register", List.of("/register"));
        pages.put("search", List.of("/search?q=" + encoded("ремонт на улица")));
        pages.forEach((name, paths) -> {
            for (int i = 0; i < WARM_UP; i++) {
                subject.body(anew(paths, i));
            }
            var sample = new Sample();
            for (int i = WARM_UP; i < WARM_UP + ROUNDS; i++) {
                var path = anew(paths, i);
                sample.time(() -> subject.body(path));
            }
            growth.add(name + ", made anew, ms", sample.millis(0.5));
            growth.add(name + ", made anew, p95 ms", sample.millis(0.95));
            growth.add(
                    name + ", made anew, queries", subject.queries().during(() -> subject.body(anew(paths, WARM_UP))));
        });
        for (var name : List.of("article", "home", "section, page 3")) {
            ready(subject, name, pages.get(name).get(0));
        }
    }

    private void ready(Subject subject, String name, String path) {
        if (Choice.measure().isZero()) {
            return;
        }
        subject.body(path);
        var load = new Load(Request.of(subject.at(path), ""), READERS);
        load.run(Choice.measure());
        growth.add(
                name + ", ready, requests a second", load.run(Choice.measure()).perSecond());
    }

    private static String anew(List<String> paths, int turn) {
        return Subject.anew(paths.get(turn % paths.size()));
    }

    /** The same of every site where it has so many. */
    private static List<String> addresses(Subject subject, int count) {
        return List.of(subject.queries()
                .text("select string_agg(path, ' ') from (select '/' || s.slug || '/' || a.slug as path"
                        + " from edition e join document d on d.id = e.document_id"
                        + " join address a on a.document_id = d.id and a.language = e.language and a.is_current"
                        + " join section s on s.id = a.section_id"
                        + " where e.state = 'PUBLISHED' and e.language = 'bg' and d.type = 'NEWS'"
                        + " order by md5(d.id::text) limit " + count + ") chosen")
                .split(" "));
    }

    private static int lastPage(String list) {
        return LAST_PAGE
                .matcher(list)
                .results()
                .mapToInt(link -> Integer.parseInt(link.group(1)))
                .max()
                .orElse(1);
    }

    /** Whether the heap is enough: all articles, most of them made anew, by as many readers as connections. */
    private static void memory(Subject subject) {
        var articles = addresses(subject, WITH_MEMORY_WATCHED);
        var over = new AtomicBoolean();
        var before = Memory.collectingSeconds(subject.pid());
        var began = System.nanoTime();
        try (var memory = new Memory(subject.pid())) {
            var readers = IntStream.range(0, READERS)
                    .mapToObj(reader -> CompletableFuture.supplyAsync(
                            () -> read(subject, articles, over), task -> new Thread(task, "reader " + reader).start()))
                    .toList();
            Pause.of(READING);
            over.set(true);
            long read = readers.stream().mapToLong(CompletableFuture::join).sum();
            var seconds = seconds(began);
            Report.line(
                    "%d readers of %,d pages, %.0f pages a second; heap at most %.0f MB, process at most %.0f MB, %.1f %%"
                            + " of the time for collections",
                    READERS,
                    articles.size(),
                    read / seconds,
                    memory.heapMegabytes(),
                    memory.residentMegabytes(),
                    100 * (Memory.collectingSeconds(subject.pid()) - before) / seconds);
        }
        Report.line(
                "the heap without garbage, afterwards: %.0f MB", Memory.mostLiveMegabytes(subject.pid(), () -> false));
    }

    private static long read(Subject subject, List<String> articles, AtomicBoolean over) {
        long read = 0;
        var chance = ThreadLocalRandom.current();
        while (!over.get()) {
            var path = articles.get(chance.nextInt(articles.size()));
            // two in three are ready after a while, as on a site where nobody publishes
            subject.body(chance.nextInt(3) == 0 ? anew(List.of(path), 0) : path);
            if (read % 10 == 0) {
                subject.body("/obshtina?page=" + (2 + chance.nextInt(10)));
            }
            read++;
        }
        return read;
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / NANOS;
    }
}
