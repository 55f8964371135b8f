package bg.glashatay.ejb.demo;

import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.PublicationTime;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.publishing.Saved;
import bg.glashatay.ejb.security.ActingAccount;
import bg.glashatay.ejb.shared.SiteClock;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What became of a text in the past years: written in ten goes, read by another person and published, as most are, or
 * still on somebody's desk, or gone again. Each step is the service's own.
 */
@Dependent
class PastLife {

    private static final int GOES = 10;
    private static final Duration A_GO = Duration.ofMinutes(20);
    private static final Duration REVIEW = Duration.ofHours(2);
    private static final Duration DECISION = Duration.ofMinutes(40);
    private static final Duration A_WHILE = Duration.ofDays(9);

    /** What is on people's desks is not older, but for what they forgot there. */
    private static final Duration LATELY = Duration.ofDays(60);

    @Inject
    EditionService editions;

    @Inject
    PublishingService publishing;

    @Inject
    ActingAccount acting;

    @Inject
    SiteClock clock;

    /** The stocks of both languages. */
    record Stocks(PhraseStock bulgarian, PhraseStock english) {}

    /** What becomes of a text, and of how many in a thousand: of those of the last weeks, and of older ones. */
    private enum Fate {
        DRAFT(60, 3),
        IN_REVIEW(40, 0),
        RETURNED(15, 0),
        READY(15, 0),
        SCHEDULED(8, 0),
        DISCARDED(10, 4),
        UNREVIEWED(5, 2),
        WITHDRAWN(15, 15),
        UNPUBLISHED(10, 10),
        UPDATED(50, 50),
        TRANSLATED(80, 80),
        PUBLISHED(1_000, 1_000);

        private final int lately;
        private final int before;

        Fate(int lately, int before) {
            this.lately = lately;
            this.before = before;
        }

        static Fate by(boolean recent, RandomGenerator chance) {
            int lot = chance.nextInt(1_000);
            for (var fate : values()) {
                lot -= recent ? fate.lately : fate.before;
                if (lot < 0) {
                    return fate;
                }
            }
            return PUBLISHED;
        }
    }

    /** Takes the text to where chance leads it; the day is that of its publication. */
    void live(PastText text, Stocks stocks, Instant publication, RandomGenerator chance) {
        var fate = Fate.by(publication.isAfter(Clock.systemUTC().instant().minus(LATELY)), chance);
        var author = chance.nextInt(3) == 0 ? "author2" : "author";
        var reviewer = chance.nextBoolean() ? "reviewer2" : "reviewer";
        var readFrom = publication.minus(DECISION).minus(REVIEW);
        var saved = written(text, author, readFrom);
        long id = saved.editionId();
        switch (fate) {
            case DRAFT -> {}
            case DISCARDED -> at(publication, author, () -> publishing.discard(id));
            case IN_REVIEW -> at(readFrom, author, () -> publishing.submit(id));
            case RETURNED -> {
                at(readFrom, author, () -> publishing.submit(id));
                at(
                        publication,
                        reviewer,
                        () -> publishing.requestChanges(id, said(stocks, "return", publication, chance)));
            }
            case UNREVIEWED ->
                at(
                        publication,
                        "duty",
                        () -> publishing.publishWithoutReview(id, said(stocks, "emergency", publication, chance)));
            case READY -> approved(saved, author, reviewer, publication);
            case SCHEDULED -> {
                approved(saved, author, reviewer, publication);
                var time = Clock.systemUTC().instant().plus(Duration.ofDays(3L + chance.nextInt(200)));
                at(publication, "publisher", () -> publishing.schedule(id, new PublicationTime(time, SiteClock.ZONE)));
            }
            default -> {
                approved(saved, author, reviewer, publication);
                at(publication, "publisher", () -> publishing.publish(id));
                afterwards(fate, text, saved, stocks, publication, chance);
            }
        }
    }

    private void afterwards(
            Fate fate, PastText text, Saved saved, Stocks stocks, Instant publication, RandomGenerator chance) {
        var later = publication.plus(A_WHILE);
        if (later.isAfter(Clock.systemUTC().instant())) {
            return;
        }
        var reason = said(stocks, "reason", publication, chance);
        switch (fate) {
            case WITHDRAWN -> at(later, "publisher", () -> publishing.withdraw(saved.editionId(), reason));
            case UNPUBLISHED ->
                at(later, "publisher", () -> publishing.unpublish(saved.editionId(), reason, Optional.empty()));
            case UPDATED -> {
                text.tellUpdate();
                another(saved, Language.BG, text, later);
            }
            case TRANSLATED -> {
                if (text.type() == DocumentType.NEWS) {
                    another(saved, Language.EN, text.english(stocks.english()), later);
                }
            }
            default -> {
                // it stands as it is
            }
        }
    }

    private Saved written(PastText text, String author, Instant until) {
        var last = new Saved[1];
        acting.as(author, () -> {
            for (int go = 0; go < GOES; go++) {
                if (go > 0) {
                    text.rewrite();
                }
                clock.at(
                        until.minus(A_GO.multipliedBy(GOES - go)),
                        () -> last[0] = last[0] == null
                                ? editions.create(text.type(), Language.BG, text.content())
                                : editions.save(last[0].editionId(), last[0].revisionId(), text.content()));
            }
        });
        return last[0];
    }

    /** A further edition of the document, by the other author and in one go. */
    private void another(Saved first, Language language, PastText text, Instant publication) {
        var author = "author2";
        var last = new Saved[1];
        at(publication.minus(DECISION).minus(REVIEW).minus(A_GO), author, () -> {
            var opened = editions.openEdition(first.documentId(), language);
            last[0] = editions.save(opened.editionId(), opened.revisionId(), text.content());
        });
        approved(last[0], author, "reviewer2", publication);
        at(publication, "publisher", () -> publishing.publish(last[0].editionId()));
    }

    private void approved(Saved saved, String author, String reviewer, Instant publication) {
        var approval = publication.minus(DECISION);
        at(approval.minus(REVIEW), author, () -> publishing.submit(saved.editionId()));
        at(approval, reviewer, () -> publishing.approve(saved.editionId(), saved.contentHash()));
    }

    private static String said(Stocks stocks, String rule, Instant at, RandomGenerator chance) {
        return stocks.bulgarian().say(rule, LocalDate.ofInstant(at, SiteClock.ZONE), chance);
    }

    private void at(Instant time, String username, Runnable step) {
        clock.at(time, () -> acting.as(username, step));
    }
}
