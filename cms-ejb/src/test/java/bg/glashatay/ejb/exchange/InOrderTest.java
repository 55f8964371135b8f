package bg.glashatay.ejb.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Documents come in after those that they name. */
class InOrderTest {

    @Test
    void whoNeedsNobodyStaysInItsPlace() {
        assertThat(InOrder.of(List.of("1", "2", "3"), Map.of())).containsExactly("1", "2", "3");
    }

    @Test
    void whatIsNamedComesFirst() {
        var order = InOrder.of(List.of("1", "2", "3", "4"), Map.of("1", Set.of("3"), "3", Set.of("4", "2")));
        assertThat(order).containsExactlyInAnyOrder("1", "2", "3", "4");
        assertThat(order.indexOf("3")).isLessThan(order.indexOf("1"));
        assertThat(order.indexOf("4")).isLessThan(order.indexOf("3"));
        assertThat(order.indexOf("2")).isLessThan(order.indexOf("3"));
    }

    @Test
    void circlesAndStrangersHoldNobodyUp() {
        var needs = Map.of("1", Set.of("2", "99"), "2", Set.of("1"));
        assertThat(InOrder.of(List.of("1", "2"), needs)).containsExactly("2", "1");
    }

    @Test
    void chainIsAsLongAsItLikes() {
        var ids = IntStream.rangeClosed(1, 50_000).mapToObj(String::valueOf).toList();
        var needs = new HashMap<String, Set<String>>();
        IntStream.range(1, 50_000).forEach(id -> needs.put(String.valueOf(id), Set.of(String.valueOf(id + 1))));
        var order = InOrder.of(ids, needs);
        assertThat(order).hasSize(50_000).startsWith("50000").endsWith("1");
    }
}
