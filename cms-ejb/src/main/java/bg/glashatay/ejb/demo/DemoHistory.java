package bg.glashatay.ejb.demo;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.Expiry;
import bg.glashatay.domain.publishing.PublicationTime;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.blocks.BlockService;
import bg.glashatay.ejb.comments.Chosen;
import bg.glashatay.ejb.comments.CommentService;
import bg.glashatay.ejb.media.MediaService;
import bg.glashatay.ejb.publishing.ApprovalPolicy;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.publishing.Saved;
import bg.glashatay.ejb.security.ActingAccount;
import bg.glashatay.ejb.shared.SiteClock;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lives through the demo's past: each text takes the real steps to its state, by the accounts that would have taken
 * them and at the times at which they would.
 */
@Dependent
class DemoHistory {

    private static final Duration WRITING = Duration.ofDays(1);
    private static final Duration REVIEW = Duration.ofHours(2);
    private static final Duration DECISION = Duration.ofMinutes(40);
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    @Inject
    EditionService editions;

    @Inject
    BlockService blocks;

    @Inject
    PublishingService publishing;

    @Inject
    ApprovalPolicy policy;

    @Inject
    MediaService media;

    @Inject
    CommentService comments;

    @Inject
    ActingAccount acting;

    @Inject
    SiteClock clock;

    private final Map<String, Long> documents = new HashMap<>();

    /** The id of the document that the files with this number are about. */
    long document(String key) {
        return documents.get(key);
    }

    /**
     * Takes the text to its state.
     *
     * @param pictures the SHA-256 of each picture by the name of its file
     */
    void live(DemoDocument text, Map<String, String> pictures) {
        var last = notAfterNow(text);
        var edition = written(text, pictures, last.minus(writing(text)));
        plan(text, edition);
        switch (text.state()) {
            case DRAFT -> {}
            case DISCARDED -> at(last, text.author(), () -> publishing.discard(edition.editionId()));
            case IN_REVIEW -> underReview(text, edition, last);
            case CHANGES_REQUESTED -> {
                submitted(text, edition, last.minus(REVIEW));
                at(last, reviewer(text), () -> publishing.requestChanges(edition.editionId(), text.reason()));
            }
            case READY -> approved(text, edition, last);
            case SCHEDULED -> {
                approved(text, edition, last.minus(DECISION));
                at(last, "publisher", () -> publishing.schedule(edition.editionId(), time(text.when())));
            }
            case PUBLISHING_FAILED -> {
                approved(text, edition, last.minus(REVIEW));
                at(last.minus(DECISION), "publisher", () -> publishing.schedule(edition.editionId(), time(last)));
                at(last, "scheduler", () -> publishing.fail(edition.editionId(), text.reason()));
            }
            case PUBLISHED, WITHDRAWN, UNPUBLISHED -> {
                published(text, edition, last);
                afterwards(text, edition, last.plus(A_WHILE));
            }
            default -> throw new IllegalStateException("No text starts out " + text.state() + ": " + text);
        }
    }

    /** What has come of the texts, by what the files of one document have in common. */
    Map<String, Long> documents() {
        return Map.copyOf(documents);
    }

    /** What is chosen while it is written holds for the page, too. */
    private void plan(DemoDocument text, Saved edition) {
        text.expires()
                .ifPresent(when -> acting.as(
                        "publisher",
                        () -> publishing.expireAt(
                                edition.editionId(),
                                Optional.of(
                                        new Expiry(time(when), EditionState.WITHDRAWN, text.expiryExplanation())))));
        text.reviewBy()
                .ifPresent(day ->
                        acting.as(text.author(), () -> publishing.reviewBy(edition.editionId(), Optional.of(day))));
    }

    /** Where a text is to show several approvals, its section asks for them just then, and one is given. */
    private void underReview(DemoDocument text, Saved edition, Instant at) {
        if (text.approvals().isEmpty()) {
            submitted(text, edition, at);
            discussed(text, edition, at);
            return;
        }
        acting.as("admin", () -> policy.ask(text.section(), text.approvals()));
        submitted(text, edition, at.minus(DECISION));
        acting.as("admin", () -> policy.ask(text.section(), List.of()));
        at(at, "reviewer2", () -> publishing.approve(edition.editionId(), edition.contentHash()));
    }

    private void discussed(DemoDocument text, Saved edition, Instant since) {
        long id = edition.editionId();
        var remark = new long[1];
        var at = since;
        for (var comment : text.comments()) {
            at = at.plus(A_WHILE);
            if (comment.reply()) {
                at(at, comment.author(), () -> comments.reply(id, remark[0], comment.text()));
            } else {
                var chosen = Chosen.passage(comment.field(), comment.passage());
                at(at, comment.author(), () -> remark[0] = comments.write(id, chosen, comment.text()));
            }
        }
    }

    private static Duration writing(DemoDocument text) {
        if (text.state() == EditionState.DRAFT) {
            return Duration.ZERO;
        }
        return text.unreviewed() ? DECISION : WRITING;
    }

    private void published(DemoDocument text, Saved edition, Instant at) {
        if (text.unreviewed()) {
            at(at, text.author(), () -> publishing.publishWithoutReview(edition.editionId(), text.reason()));
        } else {
            approved(text, edition, at.minus(DECISION));
            at(at, "publisher", () -> publishing.publish(edition.editionId()));
        }
    }

    private void afterwards(DemoDocument text, Saved edition, Instant at) {
        if (text.state() == EditionState.WITHDRAWN) {
            at(at, "publisher", () -> publishing.withdraw(edition.editionId(), text.reason()));
        } else if (text.state() == EditionState.UNPUBLISHED) {
            var replacement = text.redirect().map(documents::get);
            at(at, "publisher", () -> publishing.unpublish(edition.editionId(), text.reason(), replacement));
        }
    }

    private Saved written(DemoDocument text, Map<String, String> pictures, Instant at) {
        var saved = new Saved[1];
        at(at, text.author(), () -> saved[0] = write(text, pictures));
        documents.putIfAbsent(text.key(), saved[0].documentId());
        return saved[0];
    }

    private Saved write(DemoDocument text, Map<String, String> pictures) {
        var files = text.files().stream().map(this::uploaded).toList();
        var content = text.content(pictures, files, documents);
        var known = documents.get(text.key());
        if (known == null && text.blockKind().isPresent()) {
            return blocks.create(text.blockKind().get(), text.language(), content);
        }
        if (known == null) {
            return editions.create(text.type(), text.language(), content);
        }
        var opened = editions.openEdition(known, text.language());
        return editions.save(opened.editionId(), opened.revisionId(), content);
    }

    private String uploaded(DemoDocument.DemoFile file) {
        try (var bytes = DemoSite.open("files/" + file.file())) {
            return media.uploadDocument(file.name(), bytes).getSha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void submitted(DemoDocument text, Saved edition, Instant at) {
        at(at, text.author(), () -> publishing.submit(edition.editionId()));
    }

    private void approved(DemoDocument text, Saved edition, Instant at) {
        submitted(text, edition, at.minus(REVIEW));
        at(at, reviewer(text), () -> publishing.approve(edition.editionId(), edition.contentHash()));
    }

    private void at(Instant time, String username, Runnable step) {
        clock.at(time, () -> acting.as(username, step));
    }

    /** The town's two reviewers share the work by language and turn. */
    private static String reviewer(DemoDocument text) {
        return text.language() == Language.EN || Integer.parseInt(text.key()) % 3 == 0 ? "reviewer2" : "reviewer";
    }

    private static PublicationTime time(Instant when) {
        return new PublicationTime(when, SiteClock.ZONE);
    }

    /** A text of today's afternoon, loaded in the morning, is one of yesterday's; a schedule was made lately. */
    private static Instant notAfterNow(DemoDocument text) {
        var now = Clock.systemUTC().instant();
        if (text.state() == EditionState.SCHEDULED) {
            return now.minus(Duration.ofHours(20));
        }
        var when = text.when();
        return when.isAfter(now) ? when.minus(Duration.ofDays(1)) : when;
    }
}
