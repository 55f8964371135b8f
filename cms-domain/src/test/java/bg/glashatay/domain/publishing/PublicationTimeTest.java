package bg.glashatay.domain.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The clocks in Bulgaria go forward on 28 March 2027 at 3:00 and back on 31 October 2027 at 4:00. */
class PublicationTimeTest {

    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");

    @Test
    void timeThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> PublicationTime.of(LocalDateTime.parse("2027-03-28T03:30"), SOFIA, Optional.empty()))
                .asInstanceOf(type(ContentRejectedException.class))
                .satisfies(e -> assertThat(e.issues()).extracting(Issue::key).containsExactly("time-does-not-exist"));
    }

    @Test
    void refusalNamesTheNextTimeThatExists() {
        var missing = LocalDateTime.parse("2027-03-28T03:30");

        assertThatThrownBy(() -> PublicationTime.of(missing, SOFIA, Optional.empty()))
                .asInstanceOf(type(ContentRejectedException.class))
                .satisfies(e -> assertThat(e.issues().get(0).arguments())
                        .containsExactly(missing, SOFIA, LocalDateTime.parse("2027-03-28T04:00")));
    }

    @Test
    void timeThatComesTwiceAsksWhichOneIsMeant() {
        var twice = LocalDateTime.parse("2027-10-31T03:30");

        assertThatThrownBy(() -> PublicationTime.of(twice, SOFIA, Optional.empty()))
                .asInstanceOf(type(ContentRejectedException.class))
                .satisfies(e -> assertThat(e.issues()).extracting(Issue::key).containsExactly("time-comes-twice"));
        assertThat(PublicationTime.of(twice, SOFIA, Optional.of(ZoneOffset.ofHours(2)))
                        .instant())
                .isEqualTo(Instant.parse("2027-10-31T01:30:00Z"));
    }

    @Test
    void ordinaryTimeIsMeantInItsZone() {
        assertThat(PublicationTime.of(LocalDateTime.parse("2026-11-23T09:00"), SOFIA, Optional.empty()))
                .isEqualTo(new PublicationTime(Instant.parse("2026-11-23T07:00:00Z"), SOFIA));
    }

    @Test
    void isKeptToTheMicrosecondAndNeverRoundedIntoTheFuture() {
        var time = new PublicationTime(Instant.parse("2026-12-01T07:00:00.123456789Z"), SOFIA);

        assertThat(time.instant()).isEqualTo(Instant.parse("2026-12-01T07:00:00.123456Z"));
    }
}
