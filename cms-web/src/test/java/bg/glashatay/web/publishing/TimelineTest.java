package bg.glashatay.web.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.Transition;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.publishing.HistoryLine;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Instant NOON = Instant.parse("2025-02-24T10:00:00Z");
    private static final Instant MORNING = NOON.minusSeconds(3_600);
    private static final Instant EVENING_BEFORE_BY_UTC = Instant.parse("2025-02-23T22:30:00Z");

    @Test
    void savesOfOnePersonInARowAreOneEntry() {
        var days = Timeline.of(List.of(save("Мария", NOON), save("Мария", MORNING)));

        assertThat(days)
                .singleElement()
                .satisfies(day -> assertThat(day.entries()).singleElement().satisfies(entry -> {
                    assertThat(entry.saves()).isEqualTo(2);
                    assertThat(entry.at()).isEqualTo(NOON);
                }));
    }

    @Test
    void savesOfTwoPeopleAreTwoEntries() {
        var days = Timeline.of(List.of(save("Мария", NOON), save("Петър", MORNING)));

        assertThat(days.get(0).entries())
                .extracting(entry -> entry.line().actor())
                .containsExactly("Мария", "Петър");
    }

    @Test
    void daysBeginAtMidnightInTheMunicipality() {
        var days = Timeline.of(List.of(save("Мария", NOON), save("Петър", EVENING_BEFORE_BY_UTC)));

        assertThat(days).hasSize(1);
    }

    @Test
    void openingAnEditionWithItsFirstSnapshotIsOneEntry() {
        var days = Timeline.of(List.of(save("Мария", NOON), opened("Мария", NOON)));

        assertThat(days.get(0).entries()).extracting(TimelineEntry::deed).containsExactly("OPEN");
    }

    @Test
    void supersededEditionSaysSoWhateverTheStepWas() {
        var days = Timeline.of(List.of(step(Transition.RESTORE, EditionState.SUPERSEDED)));

        assertThat(days.get(0).entries()).extracting(TimelineEntry::deed).containsExactly("SUPERSEDE");
    }

    private static HistoryLine save(String actor, Instant at) {
        return new HistoryLine(1, 1, Language.BG, actor, at, "");
    }

    private static HistoryLine opened(String actor, Instant at) {
        return new HistoryLine(1, 1, Language.BG, null, null, EditionState.DRAFT, actor, at, "", "");
    }

    private static HistoryLine step(Transition step, EditionState to) {
        return new HistoryLine(1, 1, Language.BG, step, EditionState.PUBLISHED, to, "Ирина", NOON, "", "");
    }
}
