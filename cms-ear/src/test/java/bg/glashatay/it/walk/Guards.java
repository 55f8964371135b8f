package bg.glashatay.it.walk;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * The product's workflow table, written down once more for the tests: for each command the codes with which it may be
 * refused in a situation. None: it must succeed. Several: whichever the product finds first.
 */
final class Guards {

    private final Text text;
    private final Set<String> contributors;
    private final Person by;
    private final Instant at;
    private final Set<String> refusals = new HashSet<>();

    private Guards(Text text, Set<String> contributors, Person by, Instant at) {
        this.text = text;
        this.contributors = contributors;
        this.by = by;
        this.at = at;
    }

    /** @param contributors who wrote in the text, or in the unapproved one that it was opened from */
    static Guards of(Text text, Set<String> contributors, Person by, Instant at) {
        return new Guards(text, contributors, by, at);
    }

    /** Add the code unless the condition holds. */
    Guards unless(boolean condition, String code) {
        if (!condition) {
            refusals.add(code);
        }
        return this;
    }

    Set<String> refusals() {
        return Set.copyOf(refusals);
    }

    private Guards may(String right) {
        return unless(by.may(right, text.section()), "not-permitted");
    }

    private Guards from(String... states) {
        return unless(text.isIn(states), "transition-not-open");
    }

    private Guards because(String reason) {
        return unless(!reason.isBlank(), "content-rejected");
    }

    private Guards complete() {
        return unless(!text.incomplete(), "content-rejected");
    }

    /** A page that is to expire does so after it appears. */
    private Guards outlives(Instant publication) {
        return unless(!text.expiredAt(publication), "content-rejected");
    }

    private Guards freeAddress(boolean taken) {
        return unless(!taken, "slug-taken");
    }

    Guards submit() {
        return may("edit").from("DRAFT", "CHANGES_REQUESTED").complete();
    }

    private Guards couldApprove() {
        unless(!contributors.contains(by.username()), "own-contribution");
        unless(!text.approvers().contains(by.username()), "already-approved");
        return unless(
                text.missing().stream().anyMatch(role -> role.isEmpty() || by.holds(role, text.section())),
                "approval-not-yours");
    }

    Guards claim() {
        var holder = text.claimantAt(at);
        return may("approve")
                .from("IN_REVIEW")
                .couldApprove()
                .unless(holder.isEmpty() || holder.equals(by.username()), "claimed-by-other");
    }

    Guards release() {
        var holder = text.claimantAt(at);
        return may("approve")
                .from("IN_REVIEW")
                .unless(holder.isEmpty() || holder.equals(by.username()), "claimed-by-other")
                .unless(!holder.isEmpty(), "transition-not-open");
    }

    Guards requestChanges(String reason) {
        return may("approve").from("IN_REVIEW", "READY").because(reason);
    }

    Guards retract() {
        return may("edit").from("IN_REVIEW").unless(by.username().equals(text.submitter()), "not-submitter");
    }

    Guards approve(String readHash) {
        return may("approve")
                .from("IN_REVIEW")
                .couldApprove()
                .unless(readHash.equals(text.submittedHash()) && readHash.equals(text.hash()), "content-changed");
    }

    Guards publish(boolean addressTaken) {
        return may("publish").from("READY").outlives(at).freeAddress(addressTaken);
    }

    Guards schedule(Instant time) {
        return may("publish")
                .from("READY")
                .unless(time.isAfter(at), "content-rejected")
                .outlives(time);
    }

    Guards unschedule() {
        return may("publish").from("SCHEDULED", "PUBLISHING_FAILED");
    }

    Guards publishScheduled(boolean addressTaken) {
        return may("run-schedule")
                .from("SCHEDULED")
                .unless(text.scheduledFor() != null && !at.isBefore(text.scheduledFor()), "transition-not-open")
                .freeAddress(addressTaken);
    }

    Guards fail(String cause) {
        return may("run-schedule").from("SCHEDULED").because(cause);
    }

    Guards publishWithoutReview(String reason, boolean addressTaken) {
        return may("emergency")
                .from("DRAFT", "IN_REVIEW")
                .complete()
                .because(reason)
                .outlives(at)
                .freeAddress(addressTaken);
    }

    /** @param hands everybody who wrote in it or put it before the public, also before it was restored */
    Guards clearUnreviewed(String readHash, Set<String> hands) {
        return may("approve")
                .from("PUBLISHED")
                .unless(text.unreviewed(), "transition-not-open")
                .unless(!hands.contains(by.username()), "own-contribution")
                .unless(readHash.equals(text.hash()), "content-changed");
    }

    Guards withdraw(String reason) {
        return may("withdraw").from("PUBLISHED").because(reason);
    }

    Guards restore() {
        return may("withdraw").from("WITHDRAWN");
    }

    Guards unpublish(String reason) {
        return may("withdraw").from("PUBLISHED", "WITHDRAWN").because(reason);
    }

    Guards discard() {
        return may("edit").from("DRAFT", "CHANGES_REQUESTED");
    }

    Guards recover(boolean anotherOnItsWay) {
        return may("edit").from("DISCARDED").unless(!anotherOnItsWay, "edition-on-its-way");
    }

    Guards expire() {
        return may("run-schedule").from("PUBLISHED").unless(text.expiredAt(at), "transition-not-open");
    }

    Guards expireAt(Instant time) {
        var planned = text.scheduledFor() != null && at.isBefore(text.scheduledFor()) ? text.scheduledFor() : at;
        return may("withdraw")
                .unless(text.isOnItsWay() || text.isIn("PUBLISHED"), "not-editable")
                .unless(time.isAfter(planned), "content-rejected");
    }

    Guards reviewBy() {
        return may("edit").unless(text.isOnItsWay() || text.isFace(), "not-editable");
    }

    Guards save(String toSection, boolean stale, boolean addressTaken) {
        return may("edit")
                .unless(by.may("edit", toSection), "not-permitted")
                .unless(!stale, "stale-revision")
                .unless(text.isIn("DRAFT", "CHANGES_REQUESTED", "IN_REVIEW", "READY"), "not-editable")
                .freeAddress(addressTaken);
    }
}
