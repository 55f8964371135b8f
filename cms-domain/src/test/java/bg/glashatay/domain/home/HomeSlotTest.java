package bg.glashatay.domain.home;

import static bg.glashatay.domain.publishing.EditionFixtures.AUTHOR;
import static bg.glashatay.domain.publishing.EditionFixtures.NOON;
import static bg.glashatay.domain.publishing.EditionFixtures.PUBLISHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bg.glashatay.domain.publishing.Document;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.PublicationTime;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.Language;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HomeSlotTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void slotCountsFromItsBeginningAndNoMoreAtItsEnd() {
        var period = slot(HomePlace.NEWEST, period(DAY, Optional.of(DAY.multipliedBy(2))))
                .period();

        assertThat(period.at(NOON)).isEqualTo(HomePeriod.Standing.COMING);
        assertThat(period.at(NOON.plus(DAY))).isEqualTo(HomePeriod.Standing.THERE);
        assertThat(period.at(NOON.plus(DAY.multipliedBy(2)))).isEqualTo(HomePeriod.Standing.OVER);
    }

    @Test
    void slotWithoutAnEndStandsUntilSomebodyTakesItAway() {
        var period = slot(HomePlace.SERVICES, DocumentType.PAGE, period(Duration.ZERO, Optional.empty()))
                .period();

        assertThat(period.at(NOON.plus(Duration.ofDays(4_000)))).isEqualTo(HomePeriod.Standing.THERE);
    }

    @Test
    void leadStoryHasAnEndWithinAMonth() {
        assertThat(issues(HomePlace.LEAD, DocumentType.NEWS, period(Duration.ZERO, Optional.empty())))
                .isEqualTo("home-lead-without-end");
        assertThat(issues(HomePlace.LEAD, DocumentType.NEWS, period(DAY, Optional.of(DAY.multipliedBy(33)))))
                .isEqualTo("home-lead-too-long");
    }

    @Test
    void periodEndsAfterItBeginsAndAfterNow() {
        assertThat(issues(HomePlace.NEWEST, DocumentType.NEWS, period(DAY, Optional.of(DAY))))
                .isEqualTo("home-ends-before-it-begins");
        assertThat(issues(
                        HomePlace.NEWEST,
                        DocumentType.NEWS,
                        period(DAY.multipliedBy(2).negated(), Optional.of(DAY.negated()))))
                .isEqualTo("time-is-past");
    }

    @Test
    void placeTakesOnlyWhatBelongsThere() {
        assertThat(issues(HomePlace.SERVICES, DocumentType.NEWS, period(DAY, Optional.empty())))
                .isEqualTo("home-other-place");
        assertThat(HomePlace.LEAD.takes(DocumentType.NOTICE)).isFalse();
        assertThat(HomePlace.EVENTS.takes(DocumentType.EVENT)).isTrue();
        assertThat(HomePlace.NEWEST.takes(DocumentType.STATEMENT)).isFalse();
    }

    @Test
    void leadStoryGrowsStaleAfterAWeek() {
        var lead = slot(HomePlace.LEAD, period(Duration.ZERO, Optional.of(DAY.multipliedBy(20))));

        assertThat(lead.isStale(NOON.plus(HomeSlot.STALE))).isFalse();
        assertThat(lead.isStale(NOON.plus(HomeSlot.STALE).plusSeconds(1))).isTrue();
        assertThat(lead.isStale(NOON.plus(DAY.multipliedBy(20)))).isFalse();
    }

    private static String issues(HomePlace place, DocumentType type, HomePeriod period) {
        return assertThatExceptionOfType(ContentRejectedException.class)
                .isThrownBy(() -> slot(place, type, period))
                .actual()
                .issues()
                .stream()
                .map(Issue::key)
                .reduce("", String::concat);
    }

    private static HomeSlot slot(HomePlace place, HomePeriod period) {
        return slot(place, DocumentType.NEWS, period);
    }

    private static HomeSlot slot(HomePlace place, DocumentType type, HomePeriod period) {
        return new HomeSlot(Language.BG, place, new Document(type, AUTHOR, NOON), 0, period, PUBLISHER, NOON);
    }

    private static HomePeriod period(Duration from, Optional<Duration> until) {
        return new HomePeriod(time(from), until.map(HomeSlotTest::time));
    }

    private static PublicationTime time(Duration fromNoon) {
        return new PublicationTime(NOON.plus(fromNoon), ZoneId.of("Europe/Sofia"));
    }
}
