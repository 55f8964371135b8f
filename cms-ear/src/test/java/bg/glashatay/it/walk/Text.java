package bg.glashatay.it.walk;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One edition as its history tells it. Who wrote, submitted and approved is taken from the rows that are only ever
 * added, not from the columns that the product decides by.
 *
 * @param approvals what the submitted text needs, each as {@code role/approver}, either of which may be empty
 * @param writers who made its revisions
 * @param publishers who put it before the public
 * @param submitter who submitted it last; empty: nobody
 * @param submittedHash the content's when it was submitted last
 * @param slug what an editor set; empty: it follows the title
 */
record Text(
        long id,
        String language,
        int number,
        String state,
        String section,
        boolean unreviewed,
        long head,
        String hash,
        String title,
        String slug,
        String lead,
        String body,
        boolean major,
        String changeNote,
        Instant scheduledFor,
        Instant expiresAt,
        String expiryOutcome,
        String claimant,
        Instant claimedUntil,
        List<String> approvals,
        Set<String> writers,
        Set<String> publishers,
        String submitter,
        String submittedHash,
        int revisions,
        int version) {

    private static final Set<String> ON_ITS_WAY =
            Set.of("DRAFT", "IN_REVIEW", "CHANGES_REQUESTED", "READY", "SCHEDULED", "PUBLISHING_FAILED");
    private static final Set<String> FACE = Set.of("PUBLISHED", "WITHDRAWN", "UNPUBLISHED");

    boolean isOnItsWay() {
        return ON_ITS_WAY.contains(state);
    }

    boolean isFace() {
        return FACE.contains(state);
    }

    boolean isIn(String... states) {
        return List.of(states).contains(state);
    }

    boolean expiredAt(Instant at) {
        return expiresAt != null && !at.isBefore(expiresAt);
    }

    /** Whether the gate for submission would find something. */
    boolean incomplete() {
        return lead.isEmpty() || body.isEmpty() || major && changeNote.isEmpty();
    }

    /** Who holds it at the time; empty: nobody. */
    String claimantAt(Instant at) {
        return claimedUntil != null && claimedUntil.isAfter(at) ? claimant : "";
    }

    /** The approvers so far. */
    Set<String> approvers() {
        var given = new HashSet<String>();
        approvals.stream()
                .map(one -> one.split("/", -1)[1])
                .filter(who -> !who.isEmpty())
                .forEach(given::add);
        return given;
    }

    /** The roles of the approvals still missing; empty for whoever may approve. */
    List<String> missing() {
        return approvals.stream()
                .filter(one -> one.endsWith("/"))
                .map(one -> one.split("/", -1)[0])
                .toList();
    }

    /** What would be saved if nothing were changed. */
    Map<String, String> fields() {
        return Map.of("title", title, "slug", slug, "lead", lead, "body", body, "section", section);
    }
}
