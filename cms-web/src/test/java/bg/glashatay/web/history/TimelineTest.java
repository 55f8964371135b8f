package bg.glashatay.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.Transition;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.publishing.HistoryEvent;
import bg.glashatay.ejb.publishing.HistoryLine;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Instant NOON = Instant.parse("2025-02-24T10:00:00Z");
    private static final Instant EVENING_BEFORE_BY_UTC = Instant.parse("2025-02-23T22:30:00Z");
    private static final Instant EVENING_BEFORE = Instant.parse("2025-02-23T21:30:00Z");

    @Test
    void daysBeginAtMidnightInTheMunicipality() {
        var days = Timeline.of(List.of(saves(2, NOON), saves(1, EVENING_BEFORE_BY_UTC), saves(1, EVENING_BEFORE)));

        assertThat(days).extracting(day -> day.entries().size()).containsExactly(2, 1);
    }

    @Test
    void savesAreToldAsSavesAndNamedByTheirEnds() {
        var entry = new TimelineEntry(saves(2, NOON));

        assertThat(entry.deed()).isEqualTo("SAVE");
        assertThat(entry.row()).isEqualTo("9-7");
    }

    @Test
    void openingSaysSo() {
        assertThat(step(null, EditionState.DRAFT).deed()).isEqualTo("OPEN");
    }

    @Test
    void supersededEditionSaysSoWhateverTheStepWas() {
        assertThat(step(Transition.RESTORE, EditionState.SUPERSEDED).deed()).isEqualTo("SUPERSEDE");
    }

    private static HistoryEvent saves(int count, Instant at) {
        return new HistoryEvent(
                new HistoryLine(1, 1, Language.BG, null, null, null, "Мария", at, "", ""), 9, count, 7, at);
    }

    private static TimelineEntry step(Transition step, EditionState to) {
        var line = new HistoryLine(1, 1, Language.BG, step, EditionState.PUBLISHED, to, "Ирина", NOON, "", "");
        return new TimelineEntry(new HistoryEvent(line, 9, 0, 9, NOON));
    }
}
