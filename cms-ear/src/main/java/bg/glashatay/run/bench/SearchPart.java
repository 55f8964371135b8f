package bg.glashatay.run.bench;

import bg.glashatay.run.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.regex.Pattern;

/** Search in fifty thousand published texts: how long a lost index takes, and what a citizen waits for. */
final class SearchPart implements Part {

    /** What the server's log says when an index is ready. */
    private static final Pattern MADE = Pattern.compile("The search index was made: ([^|\\n]*?)\\.?(?:\\||\\n)");

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String title() {
        return "Search in fifty thousand texts";
    }

    @Override
    public void measure() {
        try (var subject = Subject.started("search-benchmark", Subject.COUNTING)) {
            subject.run("fifty-thousand-texts.sql");
            var searches = new SearchTimes(URI.create(subject.product().address()));
            Folders.delete(subject.product().dataFolder().resolve("index"));
            searches.awaitAnotherIndex();
            MADE.matcher(log(subject))
                    .results()
                    .reduce((earlier, later) -> later)
                    .ifPresent(made -> Report.line(
                            "search index of %d published texts, lost and made anew while the site answers: %s",
                            subject.queries().number("select count(*) from edition where state = 'PUBLISHED'"),
                            made.group(1)));
            var waiting = searches.waiting();
            Report.line(
                    "search, %d requests of different kinds one after the other: median %.0f ms, p95 %.0f ms, at most %.0f ms",
                    waiting.requests(), waiting.medianMillis(), waiting.p95Millis(), waiting.mostMillis());
        }
    }

    private static String log(Subject subject) {
        try {
            return Files.readString(subject.product().serverLog());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
