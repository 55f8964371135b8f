package bg.glashatay.ejb.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.ejb.mirror.MirrorState.Work;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StateFileTest {

    @Test
    void anotherNodeReadsWhatOneWrote() {
        var now = Instant.parse("2026-11-26T10:00:00Z");
        var check = new MirrorCheck(now, 7, 100, 98, 2, List.of("/a", "/b"), 1, List.of("pages/x"), 0);
        var problem = new MirrorProblem("/c", MirrorProblem.Kind.STATUS, 500);
        var state = new MirrorState(Work.ROUND, now, 5, 9, 100, 1, List.of(problem), 1, true, Optional.of(check));

        assertThat(StateFile.read(StateFile.bytes(state))).hasValue(state);
    }

    @Test
    void whatIsNoStateIsNone() {
        assertThat(StateFile.read(new byte[0])).isEmpty();
        assertThat(StateFile.read("{\"work\":\"NAP\"}".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
