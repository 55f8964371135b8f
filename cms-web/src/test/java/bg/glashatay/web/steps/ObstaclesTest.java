package bg.glashatay.web.steps;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.publishing.Transition;
import bg.glashatay.ejb.publishing.StepOffer;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever may stand in somebody's way has a sentence. */
class ObstaclesTest {

    static Stream<StepOffer> offers() {
        var notPermitted = Stream.concat(Obstacles.MAIN.stream(), Obstacles.RARE.stream())
                .map(step -> new StepOffer(step, "not-permitted"));
        return Stream.concat(
                notPermitted,
                Stream.of(
                        new StepOffer(Transition.APPROVE, "own-contribution"),
                        new StepOffer(Transition.APPROVE, "already-approved"),
                        new StepOffer(Transition.APPROVE, "approval-not-yours"),
                        new StepOffer(Transition.CLEAR_UNREVIEWED, "own-contribution"),
                        new StepOffer(Transition.RETRACT, "not-submitter"),
                        new StepOffer(Transition.SUBMIT, "content-rejected"),
                        new StepOffer(Transition.PUBLISH_WITHOUT_REVIEW, "content-rejected"),
                        new StepOffer(Transition.RECOVER, "transition-not-open")));
    }

    @ParameterizedTest
    @MethodSource("offers")
    void everyObstacleHasASentence(StepOffer offer) {
        assertThat(ResourceBundle.getBundle("bg.glashatay.web.steps.messages", Locale.forLanguageTag("bg"))
                        .getString(Obstacles.key(offer)))
                .isNotBlank();
    }
}
