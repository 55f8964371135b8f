package bg.glashatay.ejb.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RisingOrderTest {

    @Test
    void keepsAsManyInOrderAsPossible() {
        assertThat(RisingOrder.of(new int[] {2, 0, 1, -1, 3}, new int[5]))
                .containsExactly(false, true, true, false, true);
    }

    @Test
    void ofTwoThatChangedPlacesTheLongerStayed() {
        assertThat(RisingOrder.of(new int[] {1, 0}, new int[] {5, 80})).containsExactly(false, true);
        assertThat(RisingOrder.of(new int[] {1, 0}, new int[] {80, 5})).containsExactly(true, false);
    }

    @Test
    void nothingStaysOfNothing() {
        assertThat(RisingOrder.of(new int[] {-1, -1}, new int[2])).containsExactly(false, false);
        assertThat(RisingOrder.of(new int[0], new int[0])).isEmpty();
    }

    @Test
    void findsAsManyAsTryingEveryPairWould() {
        var random = new Random(7);
        for (int n = 1; n < 60; n++) {
            var shuffled = IntStream.range(0, n).boxed().collect(Collectors.toList());
            Collections.shuffle(shuffled, random);
            var places = shuffled.stream().mapToInt(place -> place).toArray();

            var stayed = RisingOrder.of(places, new int[n]);

            var kept = IntStream.range(0, n)
                    .filter(i -> stayed[i])
                    .map(i -> places[i])
                    .toArray();
            assertThat(kept).isSorted().hasSize(longest(places));
        }
    }

    private static int longest(int[] places) {
        var longest = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            longest[i] = 1;
            for (int j = 0; j < i; j++) {
                if (places[j] < places[i]) {
                    longest[i] = Math.max(longest[i], longest[j] + 1);
                }
            }
        }
        return IntStream.of(longest).max().orElse(0);
    }
}
