package bg.glashatay.ejb.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AddressSetTest {

    @Test
    void knowsWhatWasAddedAndNothingElse() {
        var set = new AddressSet();
        IntStream.range(0, 20_000).forEach(i -> set.add("/kultura/" + i));

        assertThat(set.size()).isEqualTo(20_000);
        assertThat(IntStream.range(0, 20_000).allMatch(i -> set.contains("/kultura/" + i)))
                .isTrue();
        assertThat(IntStream.range(20_000, 40_000).noneMatch(i -> set.contains("/kultura/" + i)))
                .isTrue();
        assertThat(set.add("/kultura/5")).isFalse();
        assertThat(set.add("/kultura")).isTrue();
    }
}
