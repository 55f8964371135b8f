package bg.glashatay.ejb.feedback;

import bg.glashatay.domain.feedback.Feedback;
import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.publishing.Addresses;
import bg.glashatay.ejb.text.PersonalData;
import bg.glashatay.ejb.text.PlainText;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * The readers' door: anybody may say whether a public page was useful, and write a few words. A judgement is only
 * counted; words are kept without what looks like personal data, and without anything about who wrote them.
 */
@Stateless
@PermitAll
public class ReaderFeedback {

    private static final String COUNT =
            """
            insert into feedback_tally (document_id, language, useful, useless) values (?1, ?2, ?3, ?4)
            on conflict (document_id, language) do update
                set useful = feedback_tally.useful + excluded.useful,
                    useless = feedback_tally.useless + excluded.useless
            """;

    /** Of what was sent, with all that is taken out of it. */
    private static final int LONGEST = 4 * Feedback.MAX_WORDS;

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    FeedbackLimits limits;

    @Inject
    Addresses addresses;

    @Inject
    Event<FeedbackGiven> given;

    @Inject
    Clock clock;

    /** Takes an answer from somebody at a network address, which is not kept. */
    public FeedbackOutcome take(FeedbackInput input, String address) {
        var now = clock.instant();
        if (input.words().length() > LONGEST) {
            // not even read, for anybody may send it
            return FeedbackOutcome.TOO_LONG;
        }
        var words = PersonalData.masked(PlainText.cleanLines(input.words()));
        if (words.isEmpty() && input.useful().isEmpty()) {
            return FeedbackOutcome.EMPTY;
        }
        if (words.length() > Feedback.MAX_WORDS) {
            return FeedbackOutcome.TOO_LONG;
        }
        var read = live(input.documentId(), input.language(), now);
        if (read.isEmpty()) {
            return FeedbackOutcome.NO_PAGE;
        }
        if (!limits.admit(address, input.documentId(), now)) {
            return FeedbackOutcome.TOO_MANY;
        }
        input.useful().ifPresent(useful -> count(input, useful));
        if (!words.isEmpty()) {
            keep(new Feedback(read.get(), input.useful(), words, now));
        }
        return FeedbackOutcome.TAKEN;
    }

    /** The page of a document in a language, while it is public. */
    public Optional<ReadPage> page(long documentId, Language language) {
        return live(documentId, language, clock.instant())
                .map(edition -> new ReadPage(addresses.pathOncePublic(edition), edition.getTitle()));
    }

    private void count(FeedbackInput input, boolean useful) {
        em.createNativeQuery(COUNT)
                .setParameter(1, input.documentId())
                .setParameter(2, input.language().code())
                .setParameter(3, useful ? 1 : 0)
                .setParameter(4, useful ? 0 : 1)
                .executeUpdate();
    }

    private void keep(Feedback feedback) {
        em.persist(feedback);
        em.flush();
        given.fire(new FeedbackGiven(feedback.getId()));
    }

    private Optional<Edition> live(long documentId, Language language, Instant now) {
        return em.createQuery(
                        "select e from Edition e where e.document.id = :document and e.language = :language"
                                + " and e.state = :published",
                        Edition.class)
                .setParameter("document", documentId)
                .setParameter("language", language)
                .setParameter("published", EditionState.PUBLISHED)
                .getResultStream()
                .findFirst()
                .filter(edition ->
                        edition.expiry().filter(end -> end.hasPassed(now)).isEmpty());
    }
}
