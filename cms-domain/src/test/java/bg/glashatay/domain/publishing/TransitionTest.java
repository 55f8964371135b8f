package bg.glashatay.domain.publishing;

import static bg.glashatay.domain.publishing.EditionFixtures.AUTHOR;
import static bg.glashatay.domain.publishing.EditionFixtures.NOON;
import static bg.glashatay.domain.publishing.EditionFixtures.PUBLISHER;
import static bg.glashatay.domain.publishing.EditionFixtures.REVIEWER;
import static bg.glashatay.domain.publishing.EditionFixtures.SCHEDULER;
import static bg.glashatay.domain.publishing.EditionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.shared.DomainException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step from every state: open where the table says so, refused without a trace everywhere else. */
class TransitionTest {

    private static final PublicationTime LATER =
            new PublicationTime(NOON.plus(Duration.ofDays(2)), ZoneId.of("Europe/Sofia"));

    static Stream<Arguments> everyStepFromEveryState() {
        return Arrays.stream(EditionState.values())
                .flatMap(state -> Arrays.stream(Transition.values()).map(step -> Arguments.of(step, state)));
    }

    @ParameterizedTest(name = "{0} from {1}")
    @MethodSource("everyStepFromEveryState")
    void stepIsTakenExactlyWhereTheTableOpensIt(Transition step, EditionState state) {
        var edition = step == Transition.CLEAR_UNREVIEWED && state == EditionState.PUBLISHED
                ? EditionFixtures.unreviewed()
                : EditionFixtures.in(state);
        assertThat(edition.getState()).isEqualTo(state);
        int stepsBefore = edition.getChanges().size();

        if (step.isOpenFrom(state)) {
            take(step, edition);
            assertThat(step.leadsTo(edition.getState())).isTrue();
            var last = edition.getChanges().get(edition.getChanges().size() - 1);
            assertThat(last.getStep()).isEqualTo(step);
            assertThat(last.getFrom()).isEqualTo(state);
            assertThat(last.getTo()).isEqualTo(edition.getState());
            assertThat(last.getActor()).isNotNull();
            assertThat(last.getContentHash()).isEqualTo(edition.getContentHash());
        } else if (step == Transition.EDIT && state.isEditable()) {
            take(step, edition);
            assertThat(edition.getState()).isEqualTo(state);
        } else {
            assertThatThrownBy(() -> take(step, edition)).isInstanceOf(DomainException.class);
            assertThat(edition.getState()).isEqualTo(state);
            assertThat(edition.getChanges()).hasSize(stepsBefore);
        }
    }

    @Test
    void savesPublicationsAndTheClockTakeStepsThatNobodyTakesByHand() {
        assertThat(Arrays.stream(Transition.values()).filter(step -> !step.isByHand()))
                .containsExactlyInAnyOrder(
                        Transition.EDIT,
                        Transition.SUPERSEDE,
                        Transition.PUBLISH_SCHEDULED,
                        Transition.FAIL,
                        Transition.EXPIRE);
    }

    private static void take(Transition step, Edition edition) {
        switch (step) {
            case SUBMIT -> edition.submit(AUTHOR, NOON, List.of());
            case CLAIM -> edition.claim(REVIEWER, NOON, Duration.ofMinutes(30));
            case RELEASE -> {
                if (edition.getState() == EditionState.IN_REVIEW) {
                    edition.claim(REVIEWER, NOON, Duration.ofMinutes(30));
                }
                edition.release(REVIEWER, NOON);
            }
            case REQUEST_CHANGES -> edition.requestChanges(REVIEWER, NOON, "Уточнете часа.");
            case RETRACT -> edition.retract(AUTHOR, NOON);
            case APPROVE -> edition.approve(REVIEWER, NOON, edition.getContentHash());
            case EDIT -> edition.revise(content("Ново заглавие"), AUTHOR, NOON);
            case PUBLISH -> edition.publish(PUBLISHER, NOON, Optional.empty());
            case SCHEDULE -> edition.schedule(PUBLISHER, NOON, LATER);
            case UNSCHEDULE -> edition.unschedule(PUBLISHER, NOON);
            case PUBLISH_SCHEDULED -> edition.publishScheduled(SCHEDULER, LATER.instant(), Optional.empty());
            case FAIL -> edition.fail(SCHEDULER, LATER.instant(), "Няма връзка.");
            case PUBLISH_WITHOUT_REVIEW -> edition.publishWithoutReview(PUBLISHER, NOON, "Спешно.", Optional.empty());
            case CLEAR_UNREVIEWED -> edition.clearUnreviewed(REVIEWER, NOON, edition.getContentHash());
            case SUPERSEDE -> EditionFixtures.successorOf(edition).publish(PUBLISHER, NOON, Optional.of(edition));
            case WITHDRAW -> edition.withdraw(PUBLISHER, NOON, "Отменено.");
            case RESTORE -> edition.restore(PUBLISHER, NOON);
            case UNPUBLISH -> edition.unpublish(PUBLISHER, NOON, "Остаряло.", Optional.empty());
            case DISCARD -> edition.discard(AUTHOR, NOON);
            case RECOVER -> edition.recover(AUTHOR, NOON);
            case EXPIRE -> {
                var end = NOON.plus(Duration.ofHours(1));
                edition.expireAt(Optional.of(EditionFixtures.expiry(end, EditionState.UNPUBLISHED)), NOON);
                edition.expire(SCHEDULER, end);
            }
        }
    }
}
