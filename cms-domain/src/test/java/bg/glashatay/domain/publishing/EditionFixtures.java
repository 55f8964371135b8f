package bg.glashatay.domain.publishing;

import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.site.Section;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Editions in every state, each reached by the real steps. */
public final class EditionFixtures {

    public static final Instant NOON = Instant.parse("2026-11-10T10:00:00Z");
    public static final Account AUTHOR = account("author");
    public static final Account CO_AUTHOR = account("author2");
    public static final Account REVIEWER = account("reviewer");
    public static final Account PUBLISHER = account("publisher");
    public static final Account DUTY = account("duty");
    public static final Account SCHEDULER = account("scheduler");
    public static final Section CULTURE = new Section("kultura", null, 0, "Култура", "Culture");

    private static final PublicationTime TOMORROW =
            new PublicationTime(NOON.plusSeconds(86_400), ZoneId.of("Europe/Sofia"));

    private EditionFixtures() {}

    public static Account account(String username) {
        return new Account(username, "The " + username, NOON);
    }

    /** Complete content with the given title. */
    public static Content content(String title) {
        return new Content(
                title, null, "Накратко.", "<p>Надълго.</p>", CULTURE, List.of("театър"), null, "", false, "");
    }

    /** Complete content that readers are to be told of as an update. */
    public static Content majorUpdate(String title) {
        return new Content(title, null, "Накратко.", "<p>Надълго.</p>", CULTURE, List.of(), null, "", true, "Нов час.");
    }

    /** The end of a page, with what its readers are told. */
    public static Expiry expiry(Instant at, EditionState outcome) {
        return new Expiry(new PublicationTime(at, ZoneId.of("Europe/Sofia")), outcome, "Срокът изтече.");
    }

    public static Edition draft() {
        return new Document(DocumentType.NEWS, AUTHOR, NOON)
                .openEdition(Language.BG, content("Премиера"), AUTHOR, NOON);
    }

    public static Edition inReview() {
        var edition = draft();
        edition.submit(AUTHOR, NOON, List.of());
        return edition;
    }

    public static Edition changesRequested() {
        var edition = inReview();
        edition.requestChanges(REVIEWER, NOON, "Датата липсва.");
        return edition;
    }

    public static Edition ready() {
        var edition = inReview();
        edition.approve(REVIEWER, NOON, edition.getContentHash());
        return edition;
    }

    public static Edition ready(Content content) {
        return approved(new Document(DocumentType.NEWS, AUTHOR, NOON).openEdition(Language.BG, content, AUTHOR, NOON));
    }

    public static Edition scheduled() {
        var edition = ready();
        edition.schedule(PUBLISHER, NOON, TOMORROW);
        return edition;
    }

    public static Edition failed() {
        var edition = scheduled();
        edition.fail(SCHEDULER, TOMORROW.instant(), "Базата не отговаряше.");
        return edition;
    }

    public static Edition published() {
        var edition = ready();
        edition.publish(PUBLISHER, NOON, Optional.empty());
        return edition;
    }

    public static Edition unreviewed() {
        var edition = draft();
        edition.publishWithoutReview(DUTY, NOON, "Наводнение.", Optional.empty());
        return edition;
    }

    public static Edition withdrawn() {
        var edition = published();
        edition.withdraw(PUBLISHER, NOON, "Премиерата се отлага.");
        return edition;
    }

    public static Edition unpublished() {
        var edition = published();
        edition.unpublish(PUBLISHER, NOON, "Остаряло.", Optional.empty());
        return edition;
    }

    public static Edition superseded() {
        var edition = published();
        successorOf(edition).publish(PUBLISHER, NOON, Optional.of(edition));
        return edition;
    }

    public static Edition discarded() {
        var edition = draft();
        edition.discard(AUTHOR, NOON);
        return edition;
    }

    /** A ready edition of the same document. */
    public static Edition successorOf(Edition edition) {
        return successorOf(edition, content("Премиера, допълнена"));
    }

    /** A ready edition of the same document with the given content. */
    public static Edition successorOf(Edition edition, Content content) {
        return approved(edition.getDocument().openEdition(Language.BG, content, AUTHOR, NOON));
    }

    private static Edition approved(Edition draft) {
        draft.submit(AUTHOR, NOON, List.of());
        draft.approve(REVIEWER, NOON, draft.getContentHash());
        return draft;
    }

    /** An edition in the given state. */
    public static Edition in(EditionState state) {
        return switch (state) {
            case DRAFT -> draft();
            case IN_REVIEW -> inReview();
            case CHANGES_REQUESTED -> changesRequested();
            case READY -> ready();
            case SCHEDULED -> scheduled();
            case PUBLISHING_FAILED -> failed();
            case PUBLISHED -> published();
            case SUPERSEDED -> superseded();
            case WITHDRAWN -> withdrawn();
            case UNPUBLISHED -> unpublished();
            case DISCARDED -> discarded();
        };
    }
}
