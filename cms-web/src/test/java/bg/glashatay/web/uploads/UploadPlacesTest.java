package bg.glashatay.web.uploads;

import static bg.glashatay.web.uploads.UploadPlaces.Reception.IN_LINE;
import static bg.glashatay.web.uploads.UploadPlaces.Reception.SEATED;
import static bg.glashatay.web.uploads.UploadPlaces.Reception.SENT_AWAY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two places, and room for two in line. */
class UploadPlacesTest {

    private final UploadPlaces places = new UploadPlaces(2, 2);
    private final Editor first = new Editor();
    private final Editor second = new Editor();
    private final Editor third = new Editor();
    private final Editor fourth = new Editor();

    @Test
    void whoFindsNoPlaceWaitsAndWhoFindsNoRoomToWaitIsSentAway() {
        assertThat(places.come(first)).isEqualTo(SEATED);
        assertThat(places.come(second)).isEqualTo(SEATED);
        assertThat(places.come(third)).isEqualTo(IN_LINE);
        assertThat(places.isFull()).isFalse();
        assertThat(places.come(fourth)).isEqualTo(IN_LINE);
        assertThat(places.isFull()).isTrue();
        assertThat(places.come(new Editor())).isEqualTo(SENT_AWAY);
    }

    @Test
    void placesAreGivenInTheOrderOfComing() {
        allCome();

        places.leave(second);
        assertThat(third.isCalled).isTrue();
        assertThat(fourth.isCalled).isFalse();
        places.leave(third);
        assertThat(fourth.isCalled).isTrue();
    }

    @Test
    void whoLeavesTwiceFreesOnePlace() {
        allCome();

        places.leave(first);
        places.leave(first);
        assertThat(third.isCalled).isTrue();
        assertThat(fourth.isCalled).isFalse();
    }

    @Test
    void whoGivesUpIsNotCalledAndMakesRoomInLine() {
        allCome();

        assertThat(places.giveUp(third)).isTrue();
        assertThat(places.isFull()).isFalse();
        places.leave(first);
        assertThat(third.isCalled).isFalse();
        assertThat(fourth.isCalled).isTrue();
        assertThat(places.giveUp(fourth)).as("it has a place meanwhile").isFalse();
    }

    @Test
    void whoGoesAwayWhileWaitingTakesNoPlace() {
        allCome();

        places.leave(third);
        assertThat(places.isFull()).isFalse();
        places.leave(first);
        assertThat(third.isCalled).isFalse();
        assertThat(fourth.isCalled).isTrue();
    }

    @Test
    void onceAllHaveLeftThereIsAPlaceAtOnce() {
        allCome();

        for (var each : new Editor[] {first, second, third, fourth}) {
            places.leave(each);
        }
        assertThat(places.come(new Editor())).isEqualTo(SEATED);
    }

    private void allCome() {
        places.come(first);
        places.come(second);
        places.come(third);
        places.come(fourth);
    }

    private static final class Editor implements UploadPlaces.Comer {

        private boolean isCalled;

        @Override
        public void called() {
            isCalled = true;
        }
    }
}
