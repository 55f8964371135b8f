package bg.glashatay.web.bulk;

import bg.glashatay.domain.publishing.PublicationTime;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.bulk.BulkCommand;
import bg.glashatay.ejb.bulk.BulkItem;
import bg.glashatay.ejb.bulk.BulkMode;
import bg.glashatay.ejb.bulk.BulkResult;
import bg.glashatay.ejb.bulk.BulkService;
import bg.glashatay.ejb.bulk.BulkStep;
import bg.glashatay.ejb.publishing.EditionQueries;
import bg.glashatay.ejb.shared.SiteClock;
import bg.glashatay.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;

/**
 * Backs the page on which a step with several documents is confirmed, and which then tells what became of each. The
 * chosen ones stand in its address, together with the content that the person saw in the list.
 */
@Named
@RequestScoped
public class BulkTransition {

    private static final String LIST = "/editor/documents";

    @Inject
    BulkService bulk;

    @Inject
    EditionQueries editions;

    private BulkStep step;
    private List<BulkLine> lines;
    private String back;
    private boolean taken;

    private String reason = "";
    private String day = "";
    private String hour = "";
    private BulkMode mode = BulkMode.EACH;
    private String reasonError = "";
    private String timeError = "";

    @PostConstruct
    void load() {
        var word = Faces.getRequestParameter("step");
        step = StepChoice.named(word).orElseThrow(() -> new NotFoundException("step", String.valueOf(word)));
        var asked = Faces.getRequestParameter("back");
        back = asked != null && asked.matches(LIST + "(\\?.*)?") ? asked : LIST;
        var items = Stream.of(Optional.ofNullable(Faces.getRequestParameterValues("edition"))
                        .orElse(new String[0]))
                .map(ChosenEdition::of)
                .flatMap(Optional::stream)
                .distinct()
                .limit(BulkService.MOST)
                .toList();
        var rows = editions.editionsOf(
                items.stream().map(BulkItem::documentId).distinct().toList());
        lines = items.stream()
                .map(item -> new BulkLine(
                        item,
                        rows.stream()
                                .filter(row -> row.documentId() == item.documentId() && row.number() == item.number())
                                .findFirst()
                                .orElse(null),
                        null))
                .toList();
    }

    public void take() {
        var time = step.needsTime() ? time() : Optional.<PublicationTime>empty();
        if (step.needsReason() && reason.isBlank()) {
            reasonError = Texts.of("bulk", "reason.missing");
        }
        if (!reasonError.isEmpty() || !timeError.isEmpty()) {
            return;
        }
        var results = bulk.take(
                new BulkCommand(step, reason, time.orElse(null)),
                mode,
                lines.stream().map(BulkLine::item).toList());
        lines = lines.stream().map(line -> line.with(resultOf(line, results))).toList();
        taken = true;
    }

    private static BulkResult resultOf(BulkLine line, List<BulkResult> results) {
        return results.stream()
                .filter(result -> result.item().equals(line.item()))
                .findFirst()
                .orElseThrow();
    }

    private Optional<PublicationTime> time() {
        try {
            return Optional.of(PublicationTime.of(
                    LocalDateTime.of(LocalDate.parse(day), LocalTime.parse(hour)), SiteClock.ZONE, Optional.empty()));
        } catch (DateTimeException notATime) {
            timeError = Texts.of("bulk", "time.missing");
        } catch (ContentRejectedException impossible) {
            timeError = Texts.of(
                    "bulk",
                    impossible.issues().stream().map(Issue::key).findFirst().orElseThrow());
        }
        return Optional.empty();
    }

    public String getTitle() {
        return new StepChoice(step).label();
    }

    public BulkStep getStep() {
        return step;
    }

    public boolean isReasonNeeded() {
        return step.needsReason();
    }

    /** Whether the public, and not only the author, will read the reason. */
    public boolean isReasonPublic() {
        return step == BulkStep.WITHDRAW || step == BulkStep.UNPUBLISH;
    }

    public boolean isTimeNeeded() {
        return step.needsTime();
    }

    public List<BulkLine> getLines() {
        return lines;
    }

    /** Whether the step was tried, and the lines tell what came of it. */
    public boolean isTaken() {
        return taken;
    }

    public long getDone() {
        return lines.stream()
                .filter(line -> line.result() != null && line.result().outcome() == BulkResult.Outcome.DONE)
                .count();
    }

    /**
     * Where the step is confirmed once more for those in whose way only open comments stood, as many of each as there
     * are now; empty where there are none such.
     */
    public String getDespite() {
        var waiting = lines.stream()
                .filter(line -> line.getOpenComments() > 0)
                .map(line -> "&edition=" + ChosenEdition.spelled(line.item(), line.getOpenComments()))
                .collect(Collectors.joining());
        return waiting.isEmpty()
                ? ""
                : "/editor/documents/bulk?step=" + new StepChoice(step).word() + "&back="
                        + URLEncoder.encode(back, StandardCharsets.UTF_8) + waiting;
    }

    /** The list that the documents were chosen in, as it was. */
    public String getBack() {
        return back;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getHour() {
        return hour;
    }

    public void setHour(String hour) {
        this.hour = hour;
    }

    public BulkMode getMode() {
        return mode;
    }

    public void setMode(BulkMode mode) {
        this.mode = mode;
    }

    public BulkMode[] getModes() {
        return BulkMode.values();
    }

    public String getReasonError() {
        return reasonError;
    }

    public String getTimeError() {
        return timeError;
    }
}
