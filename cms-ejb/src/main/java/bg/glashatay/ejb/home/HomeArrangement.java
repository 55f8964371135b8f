package bg.glashatay.ejb.home;

import bg.glashatay.domain.home.HomePlace;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A front page with the plans for it.
 *
 * @param page as citizens see it
 * @param slots what editors have placed and what is not over, place by place in order
 * @param blocks the sections, in the order of their blocks
 * @param at when it was looked at
 */
public record HomeArrangement(PublicHome page, List<SlotRow> slots, List<BlockRow> blocks, Instant at) {

    private static final Comparator<SlotRow> IN_TURN = Comparator.comparing((SlotRow slot) -> !slot.seen())
            .thenComparing(slot -> slot.period().from().instant());

    public HomeArrangement {
        slots = List.copyOf(slots);
        blocks = List.copyOf(blocks);
    }

    /** What editors have placed there: in their order; of lead stories what stands there now first, then by time. */
    public List<SlotRow> in(HomePlace place) {
        var there = slots.stream().filter(slot -> slot.place() == place);
        return (place == HomePlace.LEAD ? there.sorted(IN_TURN) : there).toList();
    }
}
