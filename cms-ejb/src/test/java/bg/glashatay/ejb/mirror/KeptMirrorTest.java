package bg.glashatay.ejb.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.ejb.outbox.OutboxPlace;
import bg.glashatay.ejb.site.Generation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptMirrorTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    @TempDir
    Path root;

    @Test
    void oneNodeAtATimeKeepsTheMirror() throws IOException {
        var kept = take();
        assertThat(kept.isFirstFill()).isTrue();
        assertThat(KeptMirror.take(root, clock())).isEmpty();

        kept.letGo();
        take().letGo();
    }

    @Test
    void mirrorThatCannotBeReadIsTakenOnceItCan() throws IOException {
        Files.createDirectory(root.resolve("moved.map"));
        assertThatThrownBy(this::take).isInstanceOf(IOException.class);

        Files.delete(root.resolve("moved.map"));
        take().letGo();
    }

    @Test
    void roundIsDueUntilOneHasGoneThroughAndAgainForACheck() throws IOException {
        var term = new Term(take(), generation(1));
        assertThat(term.isOf(generation(1))).isTrue();
        assertThat(term.isOf(generation(2))).isFalse();
        assertThat(term.isDue(NOW, false)).isTrue();

        term.settle(false, NOW);
        assertThat(term.isDue(NOW, false)).isFalse();
        assertThat(term.isDue(NOW, true)).isTrue();
        term.mirror().letGo();
    }

    @Test
    void roundIsDueAgainSomeTimeAfterWhatWentWrong() throws IOException {
        var term = new Term(take(), generation(1));
        term.hindered(NOW);
        assertThat(term.isDue(NOW, false)).isFalse();
        assertThat(term.isDue(NOW.plusSeconds(10), false)).isTrue();

        term.settle(true, NOW);
        assertThat(term.isDue(NOW.plusSeconds(30), false)).isFalse();
        assertThat(term.isDue(NOW.plusSeconds(61), false)).isTrue();
        assertThat(term.isSettled()).isFalse();
        term.mirror().letGo();
    }

    private KeptMirror take() throws IOException {
        return KeptMirror.take(root, clock()).orElseThrow();
    }

    private static Generation generation(long number) {
        return new Generation(number, new OutboxPlace("one", "1:1:"), NOW, NOW, Map.of());
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}
