package bg.glashatay.ejb.mirror;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.outbox.OutboxPlace;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * In which order rounds go through the site: what has just changed first, then where everybody looks, then what the round
 * before did not come to, then all else.
 */
final class MirrorRoute {

    /** Without a language of their own. */
    private static final List<String> SINGLE =
            List.of("/sitemap.xml", "/sitemap-pages.xml", "/robots.txt", "/.well-known/security.txt");

    /** What a web server says by itself, and where the site says so. */
    private static final List<Beside> BESIDE = List.of(
            new Beside("/-", 404, "errors/404.html"),
            new Beside("/en/-", 404, "errors/404.en.html"),
            new Beside("/unavailable", 503, "errors/503.html"),
            new Beside("/en/unavailable", 503, "errors/503.en.html"),
            new Beside("/search/away", 200, "errors/search.html"),
            new Beside("/en/search/away", 200, "errors/search.en.html"));

    private final MirrorAddresses addresses;
    private final URI base;
    private final Clock clock;

    /** Up to where this node has kept what changed; null before the first round. */
    private OutboxPlace place;

    private Instant placeTime = Instant.EPOCH;
    private Collection<MirrorAddress> left = List.of();

    /**
     * A page beside the others.
     *
     * @param status with which the site answers it
     */
    private record Beside(String path, int status, String name) {}

    MirrorRoute(MirrorAddresses addresses, URI base, Clock clock) {
        this.addresses = addresses;
        this.base = base;
        this.clock = clock;
    }

    /** What a round did not come to: the next one asks for it before all that did not change. */
    void goOnWith(Collection<MirrorAddress> notReached) {
        left = notReached;
    }

    /**
     * Leads a round through all of the site.
     *
     * @param until up to where the site's changes are in the pages that the round is shown
     */
    void go(MirrorRound round, OutboxPlace until) throws IOException, InterruptedException, MirrorRound.OverException {
        first(round, until);
        theRest(round);
        for (var beside : BESIDE) {
            round.keepBeside(new MirrorAddress(beside.path(), ""), beside.status(), beside.name());
        }
        left = List.of();
    }

    private void first(MirrorRound round, OutboxPlace until)
            throws IOException, InterruptedException, MirrorRound.OverException {
        var now = clock.instant();
        var waiting = round.waiting();
        if (place != null && place.database().equals(until.database())) {
            waiting.first(of(addresses.news(place, placeTime, now)));
        }
        var sections = addresses.sections();
        waiting.first(of(everywhere(List.of("/", "/events", "/alerts", "/feed.xml"))));
        waiting.first(of(everywhere(sections)));
        waiting.first(of(everywhere(feeds(sections))));
        waiting.first(of(SINGLE));
        waiting.then(left.stream());
        waiting.then(of(addresses.documents()));
        round.goAhead();
        place = until;
        placeTime = now;
    }

    private void theRest(MirrorRound round) throws IOException, InterruptedException, MirrorRound.OverException {
        var waiting = round.waiting();
        var former = addresses.formerSections();
        waiting.then(of(addresses.tags()));
        waiting.then(of(everywhere(former)));
        waiting.then(of(everywhere(feeds(former))));
        waiting.then(addresses.redirects().stream().flatMap(source -> MirrorAddress.former(source).stream()));
        round.goThrough();
    }

    private Stream<MirrorAddress> of(List<String> paths) {
        return paths.stream().flatMap(path -> MirrorAddress.of(path, base).stream());
    }

    private static List<String> everywhere(List<String> paths) {
        return Stream.of(Language.values())
                .flatMap(language -> paths.stream().map(path -> language.pathPrefix() + path))
                .toList();
    }

    private static List<String> feeds(List<String> sections) {
        return sections.stream().map(section -> section + "/feed.xml").toList();
    }
}
