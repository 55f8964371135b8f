package bg.glashatay.web.desk;

import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.ejb.publishing.Worklist;
import bg.glashatay.ejb.publishing.WorklistRow;
import bg.glashatay.ejb.shared.Page;
import bg.glashatay.ejb.shared.SiteClock;
import bg.glashatay.web.shared.Dates;
import bg.glashatay.web.shared.Texts;
import bg.glashatay.web.shared.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A worklist as a page shows it: some rows and what matters about each, how many there are, and where each leads. */
public record WorklistView(Worklist worklist, Page<WorklistRow> page, Instant now) {

    /** What waits there is read to be decided about; elsewhere, to be written. */
    private static final Set<Worklist> TO_READ = EnumSet.of(
            Worklist.MINE_WITH_OTHERS,
            Worklist.TO_REVIEW,
            Worklist.UNREVIEWED_DEBTS,
            Worklist.READY_TO_PUBLISH,
            Worklist.SCHEDULED,
            Worklist.FAILED);

    /** Where the words that somebody gave with the step are what the reader needs. */
    private static final Set<Worklist> WITH_REASON =
            EnumSet.of(Worklist.FAILED, Worklist.RETURNED_TO_ME, Worklist.UNREVIEWED_DEBTS);

    /** The worklist by its name in addresses, such as {@code my-drafts}. */
    static Optional<Worklist> named(String name) {
        return Arrays.stream(Worklist.values())
                .filter(worklist -> Words.of(worklist).equals(name))
                .findFirst();
    }

    public String getName() {
        return worklist.name();
    }

    /** What is said where nothing is in it. */
    public String getNothing() {
        return Texts.of("desk", "worklist." + worklist + ".empty", Edition.RECOVERABLE_FOR.toDays());
    }

    public String getTitle() {
        return Texts.of("desk", "worklist." + worklist);
    }

    public String getAddress() {
        return "/editor/worklists/" + Words.of(worklist);
    }

    public List<WorklistRow> getRows() {
        return page.rows();
    }

    public long getTotal() {
        return page.total();
    }

    /** Whether there is more than is shown. */
    public boolean isCut() {
        return page.total() > page.rows().size();
    }

    /** Whether it must not be overlooked. */
    public boolean isAlarming() {
        return worklist == Worklist.FAILED;
    }

    /** Where a row's text is read. */
    public String address(WorklistRow row) {
        var edition = "/editor/editions/" + row.id();
        return TO_READ.contains(worklist) ? edition + "/review" : edition;
    }

    /** Since when it has been waiting, for when it is meant, and the like: one sentence. */
    public String fact(WorklistRow row) {
        return switch (worklist) {
            case TO_REVIEW, UNREVIEWED_DEBTS, READY_TO_PUBLISH ->
                text(age(row.since() == null ? row.changedAt() : row.since()), by(row));
            case RETURNED_TO_ME -> text(Dates.moment(changed(row)), by(row));
            case FAILED, SCHEDULED ->
                text(row.scheduledFor() == null ? Dates.moment(row.changedAt()) : Dates.moment(row.scheduledFor()));
            case DUE_FOR_REVIEW ->
                text(Dates.day(row.reviewBy().atStartOfDay(SiteClock.ZONE).toInstant()));
            case MINE_WITH_OTHERS -> text(Texts.of("shared", "state." + row.state()), Dates.moment(row.changedAt()));
            case MY_DRAFTS -> text(Dates.moment(row.changedAt()), row.author());
            case DISCARDED ->
                text(
                        Dates.day(row.changedAt()),
                        by(row),
                        Dates.day(row.changedAt().plus(Edition.RECOVERABLE_FOR)));
            case RECENTLY_PUBLISHED -> text(Dates.moment(row.publishedAt()), row.author());
        };
    }

    /** The reason or cause that was given; empty where none matters. */
    public String reason(WorklistRow row) {
        return WITH_REASON.contains(worklist) && row.note() != null ? row.note() : "";
    }

    /** Who reads it now, and until when that keeps others out; empty where nobody does. */
    public String claim(WorklistRow row) {
        return worklist == Worklist.TO_REVIEW && row.claimant() != null
                ? Texts.of("desk", "worklist.claim", row.claimant(), Dates.hour(row.claimedUntil()))
                : "";
    }

    /** Whether the day by which it was to be looked at has passed. */
    public boolean overdue(WorklistRow row) {
        return worklist == Worklist.DUE_FOR_REVIEW && row.reviewBy().isBefore(LocalDate.ofInstant(now, SiteClock.ZONE));
    }

    /** Where it is brought back; empty where that is not what the list is for. */
    public String recovery(WorklistRow row) {
        return worklist == Worklist.DISCARDED
                ? "/editor/documents/bulk?step=recover&edition=" + row.documentId() + "-" + row.number() + "."
                        + row.contentHash()
                : "";
    }

    private String text(Object... arguments) {
        return Texts.of("desk", "worklist." + worklist + ".fact", arguments);
    }

    private String age(Instant since) {
        long days = ChronoUnit.DAYS.between(
                since.atZone(SiteClock.ZONE).toLocalDate(),
                now.atZone(SiteClock.ZONE).toLocalDate());
        return Texts.of("desk", "worklist.age", days);
    }

    private static Instant changed(WorklistRow row) {
        return row.since() == null ? row.changedAt() : row.since();
    }

    private static String by(WorklistRow row) {
        return row.by() == null ? row.author() : row.by();
    }
}
