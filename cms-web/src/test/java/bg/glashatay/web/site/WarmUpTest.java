package bg.glashatay.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.ejb.outbox.OutboxPlace;
import bg.glashatay.ejb.site.Generation;
import bg.glashatay.ejb.site.Generations;
import bg.glashatay.ejb.site.OwnPages;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    private static final Generation BEFORE = generation(1);
    private static final Generation NOW = generation(2);

    private final KeptAnswers kept = new KeptAnswers(1 << 20);
    private final List<String> askedFor = new ArrayList<>();
    private final WarmUp warmUp = new WarmUp();
    private Runnable meanwhile = () -> {};

    @BeforeEach
    void prepare() {
        warmUp.kept = kept;
        warmUp.generations = new Generations();
        warmUp.site = new OwnPages() {
            @Override
            public HttpResponse<byte[]> get(String address) {
                askedFor.add(address);
                meanwhile.run();
                return null;
            }
        };
    }

    @Test
    void whatIsReadMostIsAskedForFirstAndWhatIsReadyIsNot() {
        read("/rarely", BEFORE, 0);
        read("/most", BEFORE, 9);
        read("/ready", NOW, 7);
        read("/often", BEFORE, 5);

        warmUp.warm(NOW);

        assertThat(askedFor).containsExactly("/most", "/often", "/rarely");
    }

    @Test
    void nothingIsAskedForThatNobodyReads() {
        warmUp.warm(NOW);

        assertThat(askedFor).isEmpty();
    }

    @Test
    void itEndsWhenTheSiteChangesAgain() {
        IntStream.range(0, 10).forEach(number -> read("/" + number, BEFORE, 1));
        meanwhile = () -> warmUp.noteOf(generation(3));

        warmUp.warm(NOW);

        assertThat(askedFor).hasSize(1);
    }

    @Test
    void hundredPagesAreAsMuchAsIsMadeWithoutAReader() {
        IntStream.range(0, 150).forEach(number -> read("/" + number, BEFORE, 1));

        warmUp.warm(NOW);

        assertThat(askedFor).hasSize(100);
    }

    @Test
    void oneThatDoesNotAnswerLeavesTheOthersNotCold() {
        IntStream.range(0, 3).forEach(number -> read("/" + number, BEFORE, 1));
        meanwhile = () -> {
            throw new IllegalStateException("no answer");
        };

        warmUp.warm(NOW);

        assertThat(askedFor).hasSize(3);
    }

    private void read(String address, Generation generation, int times) {
        kept.keep(address, new ReadyMove("", "/"), generation);
        kept.at(address).orElseThrow().reads().add(times);
    }

    private static Generation generation(long number) {
        return new Generation(number, new OutboxPlace("", ""), Instant.MAX, Instant.MAX, Map.of());
    }
}
