package bg.glashatay.run.bench;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What it costs to make a page of each template that nobody has asked for since the site changed. */
final class ColdPart implements Part {

    private static final int TIMES = 100;

    private static final Pattern TAG = Pattern.compile("href=\"(?:https?://[^/\"]+)?(/tags?/[^\"]+)\"");

    @Override
    public String name() {
        return "cold";
    }

    @Override
    public String title() {
        return "Pages made for the first time, server warm";
    }

    @Override
    public void measure() {
        try (var subject = Subject.started("cold-benchmark", Subject.COUNTING)) {
            var pages = pages(subject);
            // compilers want to have seen it often
            var warm = Choice.warmUp().dividedBy(pages.size());
            for (var path : pages.values()) {
                var until = Instant.now().plus(warm);
                while (Instant.now().isBefore(until)) {
                    subject.body(path);
                }
            }
            var table = new Table(
                    "template        ",
                    "p50 ms",
                    "p95 ms",
                    "queries",
                    "bytes ",
                    "page                                    ");
            pages.forEach((template, path) -> {
                var sample = new Sample();
                for (int i = 0; i < TIMES; i++) {
                    sample.time(() -> subject.body(path));
                }
                table.row(
                        template,
                        sample.millis(0.5),
                        sample.millis(0.95),
                        // what looks at the outbox every quarter of a second is less than one a page
                        Math.floor(subject.queries().during(() -> subject.body(path))),
                        subject.body(path).length(),
                        path);
            });
        }
    }

    private static Map<String, String> pages(Subject subject) {
        var article = Rivals.article(subject);
        var pages = new LinkedHashMap<String, String>();
        pages.put("home", "/");
        pages.put("section", article.substring(0, article.indexOf('/', 1)));
        pages.put("article", article);
        var tag = TAG.matcher(subject.body(article));
        if (tag.find()) {
            pages.put("tag", tag.group(1));
        }
        pages.put("events", "/events");
        pages.put("alerts", "/alerts");
        pages.put("feed", "/feed.xml");
        pages.put("sitemap", "/sitemap.xml");
        pages.put("search", "/search?q=%D1%80%D0%B5%D0%BC%D0%BE%D0%BD%D1%82");
        pages.replaceAll((template, path) -> {
            var own = Subject.anew(path);
            return subject.has(own) ? own : path;
        });
        return pages;
    }
}
