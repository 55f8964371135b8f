package bg.glashatay.ejb.demo;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.feedback.FeedbackInput;
import bg.glashatay.ejb.feedback.ReaderFeedback;
import bg.glashatay.ejb.shared.SiteClock;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

/** What the demo's readers said of its pages, each by the readers' own door and at their own time. */
@Dependent
class DemoFeedback {

    @Inject
    ReaderFeedback readers;

    @Inject
    SiteClock clock;

    /** The line {@code 005|bg|-3 14:20|no|Липсва…} is one reader; with {@code yes x 12} it is twelve. */
    void load(String lines, DemoHistory history, DemoCalendar calendar) {
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
            var parts = line.split("\\|", -1);
            var judgement = parts[3].split(" x ");
            var when = parts[2].split(" ");
            say(
                    new FeedbackInput(
                            history.document(parts[0]),
                            Language.ofCode(parts[1]).orElseThrow(),
                            judgement[0].isEmpty() ? Optional.empty() : Optional.of(judgement[0].equals("yes")),
                            parts[4]),
                    judgement.length > 1 ? Integer.parseInt(judgement[1]) : 1,
                    calendar.moment(Integer.parseInt(when[0]), LocalTime.parse(when[1])));
        });
    }

    private void say(FeedbackInput input, int times, Instant at) {
        for (int reader = 1; reader <= times; reader++) {
            var address = "reader " + reader;
            clock.at(at, () -> readers.take(input, address));
        }
    }
}
