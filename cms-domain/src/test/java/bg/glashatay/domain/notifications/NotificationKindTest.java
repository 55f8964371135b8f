package bg.glashatay.domain.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.Transition;
import org.junit.jupiter.api.Test;

class NotificationKindTest {

    @Test
    void openingAnEditionTellsNobody() {
        assertThat(NotificationKind.of(null, EditionState.DRAFT)).isEmpty();
    }

    @Test
    void onlyTheLastOfSeveralApprovalsIsTold() {
        assertThat(NotificationKind.of(Transition.APPROVE, EditionState.IN_REVIEW))
                .isEmpty();
        assertThat(NotificationKind.of(Transition.APPROVE, EditionState.READY)).contains(NotificationKind.APPROVED);
    }

    @Test
    void restorationIsToldOfTheTextThatIsPublicAgain() {
        assertThat(NotificationKind.of(Transition.RESTORE, EditionState.SUPERSEDED))
                .isEmpty();
        assertThat(NotificationKind.of(Transition.RESTORE, EditionState.PUBLISHED))
                .contains(NotificationKind.PUBLISHED);
    }
}
