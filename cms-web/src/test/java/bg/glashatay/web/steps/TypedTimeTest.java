package bg.glashatay.web.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import bg.glashatay.domain.publishing.PublicationTime;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.ejb.shared.SiteClock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTimeTest {

    private static final String TWICE = "2027-10-31T03:30";

    @Test
    void timeIsMeantByTheClockInBulgaria() {
        assertThat(typed("2026-12-01T09:00", "").read().instant()).isEqualTo(Instant.parse("2026-12-01T07:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', time-missing",
        "9 часа утре, time-unreadable",
        "2027-02-30T10:00, time-unreadable",
        "2027-03-28T03:30, time-does-not-exist",
        "2027-10-31T03:30, time-comes-twice"
    })
    void whatIsNoSingleTimeIsRefusedBesideTheField(String local, String issue) {
        assertThatThrownBy(() -> typed(local, "").read())
                .asInstanceOf(type(ContentRejectedException.class))
                .satisfies(refused ->
                        assertThat(refused.issues()).extracting(Issue::key).containsExactly(issue));
    }

    @ParameterizedTest
    @CsvSource({"+03:00, 2027-10-31T00:30:00Z", "+02:00, 2027-10-31T01:30:00Z"})
    void timeThatComesTwiceIsTheOneThatWasChosen(String offset, Instant meant) {
        assertThat(typed(TWICE, offset).read().instant()).isEqualTo(meant);
    }

    @Test
    void choiceMadeForAnotherTimeIsForgotten() {
        assertThat(typed("2027-10-30T03:30", "+02:00").read().instant())
                .isEqualTo(Instant.parse("2027-10-30T00:30:00Z"));
    }

    @Test
    void onlyATimeThatComesTwiceIsAskedAbout() {
        assertThat(typed(TWICE, "").isTwice()).isTrue();
        assertThat(typed("2027-10-31T04:00", "").isTwice()).isFalse();
        assertThat(typed("", "").isTwice()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2027-10-31T00:30:00Z", "2027-10-31T01:30:00Z", "2026-12-01T07:00:00Z"})
    void formBeginsWithTheTimeThatWasChosen(Instant chosen) {
        var time = new PublicationTime(chosen, SiteClock.ZONE);

        assertThat(TypedTime.of(Optional.of(time)).read()).isEqualTo(time);
    }

    private static TypedTime typed(String local, String offset) {
        var time = new TypedTime();
        time.setLocal(local);
        time.setOffset(offset);
        return time;
    }
}
