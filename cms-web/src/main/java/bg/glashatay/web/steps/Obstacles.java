package bg.glashatay.web.steps;

import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.publishing.Transition;
import bg.glashatay.ejb.publishing.EditionDetails;
import bg.glashatay.ejb.publishing.StepOffer;
import bg.glashatay.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Why steps that the workflow opens now are not for this person, a sentence each. */
@Named
@RequestScoped
public class Obstacles {

    /** What brings the text on, so that its reader wants to know at once why it stands still. */
    static final Set<Transition> MAIN = EnumSet.of(
            Transition.SUBMIT,
            Transition.APPROVE,
            Transition.PUBLISH,
            Transition.UNSCHEDULE,
            Transition.CLEAR_UNREVIEWED,
            Transition.RESTORE,
            Transition.RECOVER);

    static final Set<Transition> RARE = EnumSet.of(
            Transition.RETRACT, Transition.PUBLISH_WITHOUT_REVIEW, Transition.WITHDRAW, Transition.UNPUBLISH);

    /** What is offered beside them as readily; why it is not asks nobody. */
    private static final Set<Transition> READY_AT_HAND = EnumSet.of(
            Transition.REQUEST_CHANGES, Transition.SCHEDULE, Transition.CLAIM, Transition.RELEASE, Transition.RETRACT);

    /** Whether anything stands above the rare steps: a step to take, or why one is not to be taken. */
    public boolean anyMain(EditionDetails details) {
        return details.steps().stream()
                .anyMatch(offer -> MAIN.contains(offer.step()) || offer.open() && READY_AT_HAND.contains(offer.step()));
    }

    public List<String> main(EditionDetails details) {
        return among(MAIN, details);
    }

    public List<String> rare(EditionDetails details) {
        return among(RARE, details);
    }

    private static List<String> among(Set<Transition> steps, EditionDetails details) {
        return details.steps().stream()
                .filter(offer -> steps.contains(offer.step()) && !offer.open())
                .map(offer -> Texts.of("steps", key(offer), Edition.RECOVERABLE_FOR.toDays()))
                .distinct()
                .toList();
    }

    static String key(StepOffer offer) {
        return switch (offer.refusal()) {
            case "not-permitted", "content-rejected", "own-contribution", "transition-not-open" ->
                "why." + offer.refusal() + "." + offer.step();
            default -> "why." + offer.refusal();
        };
    }
}
