package bg.glashatay.web.steps;

import bg.glashatay.domain.publishing.PublicationTime;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.ejb.shared.SiteClock;
import bg.glashatay.web.shared.Texts;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A time as somebody types it into a form: what a clock on a wall in the municipality shows, and, for an hour in autumn
 * that comes twice, which of the two is meant.
 */
public final class TypedTime implements Serializable {

    private static final long serialVersionUID = 1L;

    private String local = "";
    private String offset = "";

    /** One of the two times that a clock shows alike. */
    public record Meaning(String offset, String sentence) {}

    /** What the form begins with: the time chosen before, or nothing. */
    public static TypedTime of(Optional<PublicationTime> chosen) {
        var typed = new TypedTime();
        chosen.map(time -> time.instant().atZone(SiteClock.ZONE)).ifPresent(time -> {
            typed.local = time.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
            typed.offset = typed.isTwice() ? time.getOffset().getId() : "";
        });
        return typed;
    }

    /** @throws ContentRejectedException when it is no time, one that does not exist, or one of two */
    public PublicationTime read() {
        if (local.isBlank()) {
            throw new ContentRejectedException(List.of(Issue.of("time", "time-missing")));
        }
        var time =
                parsed().orElseThrow(() -> new ContentRejectedException(List.of(Issue.of("time", "time-unreadable"))));
        return PublicationTime.of(time, SiteClock.ZONE, chosen());
    }

    private Optional<LocalDateTime> parsed() {
        try {
            return Optional.of(LocalDateTime.parse(local.strip()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<ZoneOffset> chosen() {
        return validOffsets().stream()
                .filter(valid -> valid.getId().equals(offset))
                .findFirst();
    }

    private List<ZoneOffset> validOffsets() {
        return parsed().map(SiteClock.ZONE.getRules()::getValidOffsets).orElse(List.of());
    }

    /** Whether the clocks go back over it, so that it has to be said which of the two is meant. */
    public boolean isTwice() {
        return validOffsets().size() > 1;
    }

    /** The two times that it may mean, the earlier first. */
    public List<Meaning> getOffsets() {
        var meanings = new ArrayList<Meaning>();
        for (var valid : validOffsets()) {
            var key = meanings.isEmpty() ? "time.before" : "time.after";
            meanings.add(new Meaning(valid.getId(), Texts.of("steps", key, hours(valid))));
        }
        return meanings;
    }

    private static String hours(ZoneOffset offset) {
        return "UTC+" + offset.getTotalSeconds() / 3600;
    }

    /** As the browser's control for a date with a time has it: {@code 2027-03-28T03:30}. */
    public String getLocal() {
        return local;
    }

    public void setLocal(String local) {
        this.local = local == null ? "" : local;
    }

    public String getOffset() {
        return offset;
    }

    public void setOffset(String offset) {
        this.offset = offset == null ? "" : offset;
    }
}
