package bg.glashatay.domain.publishing;

import static bg.glashatay.domain.publishing.EditionFixtures.AUTHOR;
import static bg.glashatay.domain.publishing.EditionFixtures.CO_AUTHOR;
import static bg.glashatay.domain.publishing.EditionFixtures.CULTURE;
import static bg.glashatay.domain.publishing.EditionFixtures.DUTY;
import static bg.glashatay.domain.publishing.EditionFixtures.NOON;
import static bg.glashatay.domain.publishing.EditionFixtures.PUBLISHER;
import static bg.glashatay.domain.publishing.EditionFixtures.REVIEWER;
import static bg.glashatay.domain.publishing.EditionFixtures.SCHEDULER;
import static bg.glashatay.domain.publishing.EditionFixtures.account;
import static bg.glashatay.domain.publishing.EditionFixtures.changesRequested;
import static bg.glashatay.domain.publishing.EditionFixtures.content;
import static bg.glashatay.domain.publishing.EditionFixtures.discarded;
import static bg.glashatay.domain.publishing.EditionFixtures.draft;
import static bg.glashatay.domain.publishing.EditionFixtures.expiry;
import static bg.glashatay.domain.publishing.EditionFixtures.inReview;
import static bg.glashatay.domain.publishing.EditionFixtures.majorUpdate;
import static bg.glashatay.domain.publishing.EditionFixtures.published;
import static bg.glashatay.domain.publishing.EditionFixtures.ready;
import static bg.glashatay.domain.publishing.EditionFixtures.scheduled;
import static bg.glashatay.domain.publishing.EditionFixtures.successorOf;
import static bg.glashatay.domain.publishing.EditionFixtures.unreviewed;
import static bg.glashatay.domain.publishing.EditionFixtures.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.security.Role;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EditionTest {

    @Nested
    class FourEyes {

        @Test
        void whatIsUnderReviewOrApprovedIsNotReopenedByAccident() {
            for (var edition : List.of(inReview(), ready())) {
                assertThatThrownBy(() -> edition.mustNotReopen(content("Друго")))
                        .isInstanceOf(ReviewUnderWayException.class);
                edition.mustNotReopen(edition.getHead().content());
            }
            draft().mustNotReopen(content("Друго"));
        }

        @Test
        void contributorCannotApproveOwnEdition() {
            var edition = inReview();

            assertThatThrownBy(() -> edition.approve(AUTHOR, NOON, edition.getContentHash()))
                    .isInstanceOf(OwnContributionException.class);
            assertThat(edition.getState()).isEqualTo(EditionState.IN_REVIEW);
        }

        @Test
        void whoChangedOneWordCannotApproveEither() {
            var edition = draft();
            edition.revise(content("Премиера!"), CO_AUTHOR, NOON);
            edition.revise(content("Премиера"), AUTHOR, NOON);
            edition.submit(AUTHOR, NOON, List.of());

            assertThatThrownBy(() -> edition.approve(CO_AUTHOR, NOON, edition.getContentHash()))
                    .isInstanceOf(OwnContributionException.class);
        }

        @Test
        void whoWroteTheTextThatWasTakenOverCannotApproveIt() {
            var earlier = draft();
            earlier.revise(content("Премиера!"), CO_AUTHOR, NOON);
            var edition = earlier.getDocument()
                    .openEdition(Language.BG, earlier.getHead().content(), AUTHOR, NOON);
            edition.countContributorsOf(earlier);
            edition.submit(AUTHOR, NOON, List.of());

            assertThatThrownBy(() -> edition.approve(CO_AUTHOR, NOON, edition.getContentHash()))
                    .isInstanceOf(OwnContributionException.class);
        }

        @Test
        void textOfAnotherDocumentIsNotTakenOver() {
            assertThatThrownBy(() -> draft().countContributorsOf(draft())).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void reviewerApprovesOnlyWhatHeRead() {
            var edition = inReview();
            var read = edition.getContentHash();
            edition.revise(content("Премиера в петък"), AUTHOR, NOON);
            edition.submit(AUTHOR, NOON, List.of());

            assertThatThrownBy(() -> edition.approve(REVIEWER, NOON, read)).isInstanceOf(ContentChangedException.class);
        }

        @Test
        void debtOfReviewOutlivesWithdrawalAndStaysWithWhoMadeIt() {
            var edition = draft();
            edition.publishWithoutReview(CO_AUTHOR, NOON, "Наводнение.", Optional.empty());
            edition.withdraw(PUBLISHER, NOON, "Грешна улица.");
            var restored = edition.restore(PUBLISHER, NOON);
            var hash = restored.getContentHash();

            for (var withAHandInIt : List.of(AUTHOR, CO_AUTHOR, PUBLISHER)) {
                assertThatThrownBy(() -> restored.clearUnreviewed(withAHandInIt, NOON, hash))
                        .isInstanceOf(OwnContributionException.class);
                assertThat(restored.refusalFor(Transition.CLEAR_UNREVIEWED, withAHandInIt, NOON))
                        .contains("own-contribution");
            }
            restored.clearUnreviewed(REVIEWER, NOON, hash);
            assertThat(restored.isUnreviewed()).isFalse();
        }

        @Test
        void unreviewedIsClearedOnlyByWhoNeitherWroteNorPublishedIt() {
            var edition = unreviewed();
            var hash = edition.getContentHash();

            assertThatThrownBy(() -> edition.clearUnreviewed(AUTHOR, NOON, hash))
                    .isInstanceOf(OwnContributionException.class);
            assertThatThrownBy(() -> edition.clearUnreviewed(DUTY, NOON, hash))
                    .isInstanceOf(OwnContributionException.class);
            edition.clearUnreviewed(REVIEWER, NOON, hash);
            assertThat(edition.isUnreviewed()).isFalse();
        }
    }

    @Nested
    class SeveralApprovals {

        private static final Role LAWYER = new Role("lawyer", Set.of("edition:approve"));
        private final Account lawyer = account("lawyer");

        @BeforeEach
        void letTheLawyerIn() {
            lawyer.assign(LAWYER, null);
        }

        @Test
        void textIsReadyWhenEveryApprovalIsThere() {
            var edition = submitted(approval("Правен преглед", "lawyer"), approval("Пресцентър", null));

            edition.approve(REVIEWER, NOON, edition.getContentHash());
            assertThat(edition.getState()).isEqualTo(EditionState.IN_REVIEW);
            edition.approve(lawyer, NOON, edition.getContentHash());

            assertThat(edition.getState()).isEqualTo(EditionState.READY);
            assertThat(edition.getApprovals())
                    .extracting(
                            one -> one.name(Language.BG) + " " + one.approver().orElseThrow())
                    .containsExactly("Правен преглед lawyer", "Пресцентър reviewer");
            edition.publish(PUBLISHER, NOON, Optional.empty());
        }

        @Test
        void nobodyGivesTwoApprovalsOfOneText() {
            var edition = submitted(approval("Първи преглед", null), approval("Втори преглед", null));
            edition.approve(REVIEWER, NOON, edition.getContentHash());

            assertThatThrownBy(() -> edition.approve(REVIEWER, NOON, edition.getContentHash()))
                    .isInstanceOf(AlreadyApprovedException.class);
            assertThat(edition.refusalFor(Transition.APPROVE, REVIEWER, NOON)).contains("already-approved");
            assertThat(edition.getState()).isEqualTo(EditionState.IN_REVIEW);
        }

        @Test
        void approvalOfARoleIsGivenByItsHoldersOnly() {
            var edition = submitted(approval("Правен преглед", "lawyer"));

            assertThatThrownBy(() -> edition.approve(REVIEWER, NOON, edition.getContentHash()))
                    .isInstanceOf(ApprovalNotYoursException.class);
            edition.approve(lawyer, NOON, edition.getContentHash());
            assertThat(edition.getState()).isEqualTo(EditionState.READY);
        }

        @Test
        void writerGivesNoneOfThemWhateverRolesHeHolds() {
            var edition = submitted(approval("Правен преглед", "lawyer"), approval("Пресцентър", null));
            var writing = account("author");
            writing.assign(LAWYER, null);

            assertThatThrownBy(() -> edition.approve(writing, NOON, edition.getContentHash()))
                    .isInstanceOf(OwnContributionException.class);
        }

        @Test
        void changeVoidsTheApprovalsGivenSoFar() {
            var edition = submitted(approval("Първи преглед", null), approval("Втори преглед", null));
            edition.approve(REVIEWER, NOON, edition.getContentHash());
            edition.revise(content("Премиера, поправена"), AUTHOR, NOON);
            assertThat(edition.getApprovals()).isEmpty();

            edition.submit(AUTHOR, NOON, List.of(approval("Първи преглед", null), approval("Втори преглед", null)));
            edition.approve(REVIEWER, NOON, edition.getContentHash());
            assertThat(edition.getState()).isEqualTo(EditionState.IN_REVIEW);
        }

        private Edition submitted(RequiredApproval... required) {
            var edition = draft();
            edition.submit(AUTHOR, NOON, List.of(required));
            return edition;
        }

        private static RequiredApproval approval(String name, String role) {
            return new RequiredApproval(CULTURE, 0, name, name, role);
        }
    }

    @Nested
    class Plans {

        private final Instant end = NOON.plus(Duration.ofDays(3));

        @Test
        void pageExpiresIntoWhatWasChosenWithTheWordsThatWereChosen() {
            var edition = published();
            edition.expireAt(Optional.of(expiry(end, EditionState.WITHDRAWN)), NOON);

            edition.expire(SCHEDULER, end);

            assertThat(edition.getState()).isEqualTo(EditionState.WITHDRAWN);
            assertThat(edition.getPublicExplanation()).isEqualTo("Срокът изтече.");
        }

        @Test
        void expiryIsNeitherPastNorBeforeThePlannedPublication() {
            var edition = scheduled();
            for (var early : List.of(NOON, NOON.plus(Duration.ofHours(3)))) {
                assertThatThrownBy(() -> edition.expireAt(Optional.of(expiry(early, EditionState.UNPUBLISHED)), NOON))
                        .isInstanceOf(ContentRejectedException.class);
            }
            edition.expireAt(Optional.of(expiry(end, EditionState.UNPUBLISHED)), NOON);
            assertThat(edition.expiry()).isPresent();
        }

        @Test
        void whatHasExpiredIsNotPublished() {
            var edition = ready();
            edition.expireAt(Optional.of(expiry(end, EditionState.UNPUBLISHED)), NOON);

            assertThatThrownBy(() -> edition.publish(PUBLISHER, end, Optional.empty()))
                    .isInstanceOf(ContentRejectedException.class);
        }

        @Test
        void scheduleIsKeptToTheMomentAndLatenessIsTold() {
            var edition = scheduled();
            var planned = edition.scheduledFor().orElseThrow().instant();

            assertThatThrownBy(() -> edition.publishScheduled(SCHEDULER, planned.minusSeconds(1), Optional.empty()))
                    .isInstanceOf(TransitionNotOpenException.class);
            edition.publishScheduled(SCHEDULER, planned.plus(Duration.ofHours(5)), Optional.empty());
            assertThat(edition.lateBy()).contains(Duration.ofHours(5));
        }

        @Test
        void publicationInTimeIsNotLate() {
            var edition = scheduled();
            edition.publishScheduled(
                    SCHEDULER, edition.scheduledFor().orElseThrow().instant().plusSeconds(9), Optional.empty());
            assertThat(edition.lateBy()).isEmpty();
        }

        @Test
        void nextEditionGoesOnWithThePlansOfTheOneBefore() {
            var edition = published();
            edition.expireAt(Optional.of(expiry(end, EditionState.UNPUBLISHED)), NOON);
            edition.reviewBy(Optional.of(LocalDate.of(2027, 5, 1)));
            var next = successorOf(edition);

            next.inheritPlans(edition, NOON);

            assertThat(next.expiry()).isEqualTo(edition.expiry());
            assertThat(next.reviewBy()).contains(LocalDate.of(2027, 5, 1));
        }
    }

    @Nested
    class Saving {

        @Test
        void changeAfterApprovalVoidsIt() {
            var edition = ready();

            var revision = edition.revise(content("Премиера, поправена"), AUTHOR, NOON);

            assertThat(revision).isPresent();
            assertThat(edition.getState()).isEqualTo(EditionState.DRAFT);
            edition.submit(AUTHOR, NOON, List.of());
            assertThatThrownBy(() -> edition.publish(PUBLISHER, NOON, Optional.empty()))
                    .isInstanceOf(TransitionNotOpenException.class);
        }

        @Test
        void saveThatChangesNothingVoidsNothingAndMakesNobodyAContributor() {
            var edition = ready();

            assertThat(edition.revise(content("Премиера"), CO_AUTHOR, NOON)).isEmpty();
            assertThat(edition.getState()).isEqualTo(EditionState.READY);
            assertThat(edition.hasContributor(CO_AUTHOR)).isFalse();
            edition.publish(PUBLISHER, NOON, Optional.empty());
        }

        @Test
        void scheduledTextIsFrozen() {
            assertThatThrownBy(() -> scheduled().revise(content("Друго"), AUTHOR, NOON))
                    .isInstanceOf(NotEditableException.class);
        }

        @Test
        void publicTextIsFrozen() {
            assertThatThrownBy(() -> published().revise(content("Друго"), AUTHOR, NOON))
                    .isInstanceOf(NotEditableException.class);
        }

        @Test
        void draftNeedsATitleAndKeepsItsLimits() {
            var edition = draft();

            assertThatThrownBy(() -> edition.revise(content(" "), AUTHOR, NOON))
                    .asInstanceOf(type(ContentRejectedException.class))
                    .satisfies(
                            e -> assertThat(e.issues()).extracting(Issue::key).containsExactly("title-missing"));
            assertThatThrownBy(() -> edition.revise(content("я".repeat(251)), AUTHOR, NOON))
                    .asInstanceOf(type(ContentRejectedException.class))
                    .satisfies(e -> assertThat(e.issues()).containsExactly(Issue.of("title", "too-long", 250, 251)));
        }
    }

    @Nested
    class Submitting {

        @Test
        void incompleteTextIsToldEveryIssueAtOnce() {
            var edition = new Document(DocumentType.NEWS, AUTHOR, NOON)
                    .openEdition(Language.BG, Content.titled("Само заглавие", CULTURE), AUTHOR, NOON);

            assertThatThrownBy(() -> edition.submit(AUTHOR, NOON, List.of()))
                    .asInstanceOf(type(ContentRejectedException.class))
                    .satisfies(e -> assertThat(e.issues())
                            .extracting(Issue::key)
                            .containsExactly("lead-missing", "body-missing"));
            assertThat(edition.getState()).isEqualTo(EditionState.DRAFT);
        }

        @Test
        void majorUpdateNeedsANoteForItsReaders() {
            var edition = draft();
            edition.revise(
                    new Content("Премиера", null, "л", "<p>т</p>", CULTURE, List.of(), null, "", true, " "),
                    AUTHOR,
                    NOON);

            assertThatThrownBy(() -> edition.submit(AUTHOR, NOON, List.of()))
                    .asInstanceOf(type(ContentRejectedException.class))
                    .satisfies(
                            e -> assertThat(e.issues()).extracting(Issue::key).containsExactly("change-note-missing"));
        }

        @Test
        void onlyTheSubmitterTakesItBack() {
            var edition = inReview();

            assertThatThrownBy(() -> edition.retract(CO_AUTHOR, NOON)).isInstanceOf(NotSubmitterException.class);
            edition.retract(AUTHOR, NOON);
            assertThat(edition.getState()).isEqualTo(EditionState.DRAFT);
        }

        @Test
        void textIsSentBackOnlyWithAReason() {
            var edition = inReview();

            assertThatThrownBy(() -> edition.requestChanges(REVIEWER, NOON, " "))
                    .isInstanceOf(ContentRejectedException.class);
            assertThat(edition.getState()).isEqualTo(EditionState.IN_REVIEW);
            assertThat(changesRequested().getChanges()).last().satisfies(change -> assertThat(change.getNote())
                    .isEqualTo("Датата липсва."));
        }
    }

    @Nested
    class Claims {

        @Test
        void claimKeepsOtherReviewersFromClaimingUntilItExpires() {
            var edition = inReview();
            var other = account("reviewer2");
            edition.claim(REVIEWER, NOON, Duration.ofMinutes(30));

            assertThatThrownBy(() -> edition.claim(other, NOON.plusSeconds(60), Duration.ofMinutes(30)))
                    .isInstanceOf(ClaimedByOtherException.class);
            edition.claim(other, NOON.plus(Duration.ofMinutes(31)), Duration.ofMinutes(30));
            assertThat(edition.claimant(NOON.plus(Duration.ofMinutes(32)))).contains(other);
        }

        @Test
        void contributorCannotClaim() {
            assertThatThrownBy(() -> inReview().claim(AUTHOR, NOON, Duration.ofMinutes(30)))
                    .isInstanceOf(OwnContributionException.class);
        }
    }

    @Nested
    class Publishing {

        @Test
        void publicationSupersedesWhatStoodThereAndKeepsTheFirstDate() {
            var first = published();
            var second = successorOf(first);
            var later = NOON.plus(Duration.ofDays(3));

            second.publish(PUBLISHER, later, Optional.of(first));

            assertThat(first.getState()).isEqualTo(EditionState.SUPERSEDED);
            assertThat(second.getState()).isEqualTo(EditionState.PUBLISHED);
            assertThat(second.getPublishedAt()).isEqualTo(later);
            assertThat(second.getFirstPublishedAt()).isEqualTo(NOON);
            assertThat(second.getNumber()).isEqualTo(2);
        }

        @Test
        void firstPublicationIsNoUpdate() {
            var edition = ready(majorUpdate("Премиера"));

            edition.publish(PUBLISHER, NOON, Optional.empty());

            assertThat(edition.updatedAt()).isEmpty();
        }

        @Test
        void minorUpdateKeepsTheDateOfTheLastMajorOne() {
            var first = published();
            var second = successorOf(first);
            second.publish(PUBLISHER, NOON.plusSeconds(1), Optional.of(first));
            var third = successorOf(second, majorUpdate("Премиерата е в събота"));
            third.publish(PUBLISHER, NOON.plusSeconds(2), Optional.of(second));
            var fourth = successorOf(third);
            fourth.publish(PUBLISHER, NOON.plusSeconds(3), Optional.of(third));

            assertThat(second.updatedAt()).isEmpty();
            assertThat(third.updatedAt()).contains(NOON.plusSeconds(2));
            assertThat(fourth.updatedAt()).contains(NOON.plusSeconds(2));
        }

        @Test
        void restoringTellsOfNoUpdate() {
            var first = published();
            var second = successorOf(first, majorUpdate("Премиерата е в събота"));
            second.publish(PUBLISHER, NOON.plusSeconds(1), Optional.of(first));
            second.withdraw(PUBLISHER, NOON.plusSeconds(2), "Няма да се играе.");

            assertThat(second.restore(PUBLISHER, NOON.plusSeconds(3)).updatedAt())
                    .contains(NOON.plusSeconds(1));
        }

        @Test
        void unscheduledEditionIsReadyAgain() {
            var edition = scheduled();
            edition.unschedule(PUBLISHER, NOON);
            assertThat(edition.scheduledFor()).isEmpty();
            edition.publish(PUBLISHER, NOON, Optional.empty());
        }

        @Test
        void restoringMakesANewEditionOfTheSameText() {
            var withdrawn = withdrawn();

            var restored = withdrawn.restore(PUBLISHER, NOON);

            assertThat(withdrawn.getState()).isEqualTo(EditionState.SUPERSEDED);
            assertThat(restored.getState()).isEqualTo(EditionState.PUBLISHED);
            assertThat(restored.getContentHash()).isEqualTo(withdrawn.getContentHash());
            assertThat(restored.hasContributor(AUTHOR)).isTrue();
        }

        @Test
        void historyOfARestoredEditionHasNoGapAndNamesWhoRestoredIt() {
            var restored = withdrawn().restore(PUBLISHER, NOON);

            assertThat(restored.getHead().getAuthor()).isEqualTo(AUTHOR);
            assertThat(restored.getChanges()).extracting(StateChange::getActor).containsExactly(PUBLISHER, PUBLISHER);
            assertThat(restored.getChanges())
                    .extracting(StateChange::getFrom)
                    .containsExactly(null, EditionState.DRAFT);
        }

        @Test
        void pageDoesNotReplaceItself() {
            var edition = published();
            assertThatThrownBy(
                            () -> edition.unpublish(PUBLISHER, NOON, "Остаряло.", Optional.of(edition.getDocument())))
                    .isInstanceOf(ContentRejectedException.class);
        }

        @Test
        void pageDoesNotExpireBeforeItsTime() {
            var edition = published();
            edition.expireAt(Optional.of(expiry(NOON.plusSeconds(60), EditionState.WITHDRAWN)), NOON);
            assertThatThrownBy(() -> edition.expire(SCHEDULER, NOON)).isInstanceOf(TransitionNotOpenException.class);
        }
    }

    @Test
    void discardedTextComesBackForNinetyDays() {
        assertThatThrownBy(() -> discarded().recover(AUTHOR, NOON.plus(Duration.ofDays(91))))
                .isInstanceOf(TransitionNotOpenException.class);
        var edition = discarded();
        edition.recover(AUTHOR, NOON.plus(Duration.ofDays(89)));
        assertThat(edition.getState()).isEqualTo(EditionState.DRAFT);
    }
}
