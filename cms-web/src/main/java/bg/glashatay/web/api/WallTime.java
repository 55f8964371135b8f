package bg.glashatay.web.api;

import bg.glashatay.domain.publishing.PublicationTime;
import bg.glashatay.ejb.shared.SiteClock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A time as a clock on the wall shows it, taken from the members {@code time}, {@code zone} and {@code offset}.
 *
 * @param time null where the body had none, which its {@link JsonBody#close} refuses
 */
record WallTime(LocalDateTime time, ZoneId zone, Optional<ZoneOffset> offset) {

    /** To the minute or the second; years of four digits fit every calendar involved. */
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern OFFSET = Pattern.compile("[+-]\\d\\d:\\d\\d");

    static WallTime of(JsonBody body) {
        return new WallTime(
                body.readObligatory("time", "not-time", text -> read(text, TIME, LocalDateTime::parse)),
                body.read("zone", "unknown-zone", WallTime::zone).orElse(SiteClock.ZONE),
                body.read("offset", "not-offset", text -> read(text, OFFSET, ZoneOffset::of)));
    }

    /** The member {@code day}; null where the body had none. */
    static LocalDate day(JsonBody body) {
        return body.readObligatory("day", "not-day", text -> read(text, DAY, LocalDate::parse));
    }

    /** @throws bg.glashatay.domain.shared.ContentRejectedException when the clock never shows the time, or twice */
    PublicationTime moment() {
        return PublicationTime.of(time, zone, offset);
    }

    private static Optional<ZoneId> zone(String name) {
        return Optional.of(name).filter(ZoneId.getAvailableZoneIds()::contains).map(ZoneId::of);
    }

    /** What the reading makes of a text of the form; empty where it has another, or no such time exists. */
    private static <T> Optional<T> read(String text, Pattern form, Function<String, T> reading) {
        try {
            return Optional.of(text).filter(form.asMatchPredicate()).map(reading);
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }
}
