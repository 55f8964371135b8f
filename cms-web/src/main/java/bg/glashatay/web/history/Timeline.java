package bg.glashatay.web.history;

import bg.glashatay.ejb.publishing.HistoryEvent;
import bg.glashatay.ejb.shared.SiteClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A document's history day by day, newest first. */
final class Timeline {

    private final List<TimelineDay> days = new ArrayList<>();
    private LocalDate day;

    private Timeline() {}

    static List<TimelineDay> of(List<HistoryEvent> newestFirst) {
        var timeline = new Timeline();
        newestFirst.stream().map(TimelineEntry::new).forEach(timeline::add);
        return timeline.days;
    }

    private void add(TimelineEntry entry) {
        var on = entry.at().atZone(SiteClock.ZONE).toLocalDate();
        if (!on.equals(day)) {
            day = on;
            days.add(new TimelineDay(entry.at(), new ArrayList<>()));
        }
        days.get(days.size() - 1).entries().add(entry);
    }
}
