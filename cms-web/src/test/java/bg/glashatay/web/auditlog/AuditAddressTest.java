package bg.glashatay.web.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.ejb.auditlog.AuditFilter;
import bg.glashatay.ejb.auditlog.AuditPlace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditAddressTest {

    @Test
    void filterComesBackFromItsAddress() {
        var filter = new AuditFilter(
                "author",
                "SUBMIT",
                false,
                42L,
                7L,
                LocalDate.of(2026, 10, 24),
                LocalDate.of(2026, 10, 25),
                "час & дата");
        var address = new AuditAddress(filter, null, null);

        assertThat(address.newest())
                .isEqualTo("/editor/admin/audit?actor=author&command=SUBMIT&result=refused&edition=42&document=7"
                        + "&from=2026-10-24&until=2026-10-25&text=%D1%87%D0%B0%D1%81+%26+%D0%B4%D0%B0%D1%82%D0%B0");
        assertThat(address.file()).startsWith("/editor/admin/audit.csv?actor=author&");
        assertThat(AuditAddress.of(Map.of(
                                "actor", "author",
                                "command", "SUBMIT",
                                "result", "refused",
                                "edition", "42",
                                "document", "7",
                                "from", "2026-10-24",
                                "until", "2026-10-25",
                                "text", " час & дата ")::get)
                        .filter())
                .isEqualTo(filter);
    }

    @Test
    void nonsenseCountsAsAbsent() {
        var nonsense = Map.of(
                "command", "submit; drop",
                "result", "maybe",
                "edition", "-1",
                "document", "x",
                "from", "2026-02-30",
                "until", "yesterday",
                "before", "1-2-3",
                "text", "x".repeat(251));

        assertThat(AuditAddress.of(nonsense::get)).isEqualTo(new AuditAddress(AuditFilter.ALL, null, null));
    }

    @Test
    void whatTheDatabaseRefusesIsNotLookedFor() {
        var filter =
                AuditAddress.of(Map.of("text", "\0", "actor", "ad\0min")::get).filter();

        assertThat(filter.text()).isNull();
        assertThat(filter.actor()).isEqualTo("admin");
    }

    @Test
    void placeComesBackToTheMicrosecond() {
        var place = new AuditPlace(Instant.parse("2026-10-25T00:30:00.123456Z"), 9_000_000_001L);

        assertThat(AuditPlace.of(place.spelled())).contains(place);
        assertThat(AuditAddress.of(Map.of("before", place.spelled())::get).before())
                .isEqualTo(place);
    }
}
