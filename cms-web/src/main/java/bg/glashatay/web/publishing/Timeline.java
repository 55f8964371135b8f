package bg.glashatay.web.publishing;

import bg.glashatay.ejb.publishing.HistoryLine;
import bg.glashatay.ejb.shared.SiteClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A document's history day by day, newest first; a row of saves by the same person on one day is one entry. */
final class Timeline {

    private final List<TimelineDay> days = new ArrayList<>();
    private LocalDate day;

    private Timeline() {}

    static List<TimelineDay> of(List<HistoryLine> newestFirst) {
        var timeline = new Timeline();
        newestFirst.stream().filter(line -> !isFirstSnapshot(line, newestFirst)).forEach(timeline::add);
        return timeline.days;
    }

    private void add(HistoryLine line) {
        var on = line.at().atZone(SiteClock.ZONE).toLocalDate();
        if (!on.equals(day)) {
            day = on;
            days.add(new TimelineDay(line.at(), new ArrayList<>()));
        }
        var entries = days.get(days.size() - 1).entries();
        int last = entries.size() - 1;
        if (last >= 0 && entries.get(last).continues(line)) {
            entries.set(last, entries.get(last).andEarlier());
        } else {
            entries.add(TimelineEntry.of(line));
        }
    }

    /** An edition is opened with a first snapshot of its text; that is one thing and not two. */
    private static boolean isFirstSnapshot(HistoryLine line, List<HistoryLine> all) {
        return line.save()
                && all.stream()
                        .anyMatch(other -> other.step() == null
                                && !other.save()
                                && other.editionId() == line.editionId()
                                && other.at().equals(line.at()));
    }
}
