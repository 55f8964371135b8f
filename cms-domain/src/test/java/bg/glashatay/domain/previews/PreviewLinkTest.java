package bg.glashatay.domain.previews;

import static bg.glashatay.domain.publishing.EditionFixtures.AUTHOR;
import static bg.glashatay.domain.publishing.EditionFixtures.CO_AUTHOR;
import static bg.glashatay.domain.publishing.EditionFixtures.NOON;
import static bg.glashatay.domain.publishing.EditionFixtures.PUBLISHER;
import static bg.glashatay.domain.publishing.EditionFixtures.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import bg.glashatay.domain.publishing.EditionFixtures;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PreviewLinkTest {

    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");
    private static final LocalDate TODAY = LocalDate.ofInstant(NOON, SOFIA);

    @ParameterizedTest
    @EnumSource(EditionState.class)
    void linksLeadOnlyToWhatIsOnItsWayToThePublic(EditionState state) {
        var edition = EditionFixtures.in(state);

        if (state.isPrePublication()) {
            assertThat(new PreviewLink(edition, "П", TODAY, SOFIA, "00", AUTHOR, NOON).getEdition())
                    .isSameAs(edition);
        } else {
            assertThatThrownBy(() -> new PreviewLink(edition, "П", TODAY, SOFIA, "00", AUTHOR, NOON))
                    .isInstanceOf(NotPreviewableException.class);
        }
    }

    @Test
    void linkOpensThroughItsLastDayAndNoLonger() {
        var link = until(TODAY.plusDays(2));
        // 13 November ends in Sofia at 22:00 UTC of the day before
        var midnight = Instant.parse("2026-11-12T22:00:00Z");

        assertThat(link.isOpen(midnight.minusNanos(1))).isTrue();
        assertThat(link.isOpen(midnight)).isFalse();
    }

    @Test
    void lastDayIsTodayAtTheEarliestAndSixtyDaysAheadAtTheLatest() {
        assertThat(until(TODAY).isOpen(NOON)).isTrue();
        assertThat(until(TODAY.plusDays(60)).isOpen(NOON)).isTrue();
        assertRejected(TODAY.minusDays(1), "day-is-past");
        assertRejected(TODAY.plusDays(61), "day-too-far");
        assertRejected(null, "day-missing");
    }

    @Test
    void todayIsTodayInSofia() {
        // an hour before midnight UTC it is already the next day there
        var late = Instant.parse("2026-11-10T23:00:00Z");

        assertThatThrownBy(() -> new PreviewLink(draft(), "П", LocalDate.of(2026, 11, 10), SOFIA, "00", AUTHOR, late))
                .isInstanceOf(ContentRejectedException.class);
    }

    @Test
    void linkSaysForWhomItIs() {
        assertThatThrownBy(() -> new PreviewLink(draft(), " ", TODAY, SOFIA, "00", AUTHOR, NOON))
                .asInstanceOf(type(ContentRejectedException.class))
                .satisfies(e -> assertThat(e.issues()).containsExactly(Issue.of("label", "label-missing")));
        assertThatThrownBy(() -> new PreviewLink(draft(), "п".repeat(121), TODAY, SOFIA, "00", AUTHOR, NOON))
                .asInstanceOf(type(ContentRejectedException.class))
                .satisfies(e -> assertThat(e.issues()).containsExactly(Issue.of("label", "too-long", 120, 121)));
    }

    @Test
    void revokedLinkOpensNothingAndRemembersTheFirstTime() {
        var link = until(TODAY);

        assertThat(link.revoke(PUBLISHER, NOON.plusSeconds(1))).isTrue();
        assertThat(link.revoke(CO_AUTHOR, NOON.plusSeconds(9))).isFalse();

        assertThat(link.isOpen(NOON.plusSeconds(2))).isFalse();
        assertThat(link.getRevokedAt()).isEqualTo(NOON.plusSeconds(1));
    }

    private static PreviewLink until(LocalDate lastDay) {
        return new PreviewLink(draft(), "инж. Петров", lastDay, SOFIA, "00", AUTHOR, NOON);
    }

    private static void assertRejected(LocalDate lastDay, String key) {
        assertThatThrownBy(() -> until(lastDay))
                .asInstanceOf(type(ContentRejectedException.class))
                .satisfies(e -> assertThat(e.issues()).extracting(Issue::key).containsExactly(key));
    }
}
