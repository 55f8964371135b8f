package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.Address;
import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.StateChange;
import bg.glashatay.domain.publishing.Transition;
import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.security.AccountName;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.shared.Page;
import bg.glashatay.ejb.shared.SiteClock;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads editions for those who work on them, in the sections they may read. Lists are paged in the database. */
@Stateless
public class EditionQueries {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Addresses addresses;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** A page of the editions that pass the filter. */
    public Page<EditionRow> list(EditionFilter filter, EditionOrder order, boolean ascending, int first, int size) {
        return ListQuery.of(filter, user.sectionsWith(Right.READ_EDITIONS))
                .page(em, order.clause(ascending), first, size);
    }

    /** The editions of these documents in the sections this person may read. */
    public List<EditionRow> editionsOf(Collection<Long> documentIds) {
        var readable = user.sectionsWith(Right.READ_EDITIONS);
        return documentIds.isEmpty()
                ? List.of()
                : new ListQuery()
                        .sections(readable)
                        .where("e.document.id in :documents", "documents", documentIds)
                        .rows(em, " order by d.id, e.number", 0, Integer.MAX_VALUE);
    }

    /** Who has written in any edition, by name, to filter a list by. */
    public List<AccountName> writers() {
        user.requireSomewhere(Right.READ_EDITIONS);
        return em.createQuery(
                        "select new bg.glashatay.ejb.security.AccountName(a.username, a.fullName) from Account a"
                                + " where exists (select c from Edition e join e.contributors c where c = a)"
                                + " order by a.fullName, a.id",
                        AccountName.class)
                .getResultList();
    }

    /** The years in which editions were last changed, this one first, to filter a list by. */
    public List<Year> years() {
        user.requireSomewhere(Right.READ_EDITIONS);
        var now = Year.of(clock.instant().atZone(SiteClock.ZONE).getYear());
        int past = em.createQuery("select e.changedAt from Edition e order by e.changedAt, e.id", Instant.class)
                .setMaxResults(1)
                .getResultStream()
                .mapToInt(first -> now.getValue() - first.atZone(SiteClock.ZONE).getYear())
                .sum();
        return IntStream.rangeClosed(0, past).mapToObj(now::minusYears).toList();
    }

    /** Everything an editor or reviewer of the edition needs to see. */
    public EditionDetails details(long editionId) {
        user.requireSomewhere(Right.READ_EDITIONS);
        var edition = editions.find(editionId);
        user.require(Right.READ_EDITIONS, edition.getSection());
        return details(edition);
    }

    /** The same by document and the number that counts the document's editions. */
    public EditionDetails details(long documentId, int number) {
        user.requireSomewhere(Right.READ_EDITIONS);
        var id = em.createQuery(
                        "select e.id from Edition e where e.document.id = :document and e.number = :number", Long.class)
                .setParameter("document", documentId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("edition", documentId + "/" + number));
        return details(id);
    }

    /** The document's editions in the sections this person may read, newest first. */
    public List<EditionRow> editionsOf(long documentId) {
        var readable = user.sectionsWith(Right.READ_EDITIONS);
        var rows = new ListQuery()
                .sections(readable)
                .where("e.document.id = :document", "document", documentId)
                .rows(em, " order by e.number desc", 0, Integer.MAX_VALUE);
        if (rows.isEmpty()) {
            throw new NotFoundException("document", documentId);
        }
        return rows;
    }

    private EditionDetails details(Edition edition) {
        var me = user.account();
        var rights = user.rightsIn(edition.getSection());
        var face = editions.face(edition.getDocument(), edition.getLanguage());
        var address = addresses.current(edition.getDocument(), edition.getLanguage());
        return new EditionDetails(
                edition.getId(),
                edition.getDocument().getId(),
                edition.getNumber(),
                edition.getLanguage(),
                edition.getDocument().getType(),
                edition.getState(),
                edition.isUnreviewed(),
                edition.getHead().content(),
                edition.getHead().getId(),
                edition.getContentHash(),
                address.map(Address::path).orElse(""),
                address.map(Address::isWasPublic).orElse(false),
                edition.getState().isEditable() && rights.contains(Right.EDIT),
                face.filter(live -> live.getState() == EditionState.PUBLISHED && !live.equals(edition))
                        .map(live -> live.getHead().content()),
                lastNote(edition, EditionState.CHANGES_REQUESTED, Transition.REQUEST_CHANGES),
                edition.getContributors().stream()
                        .map(Account::getFullName)
                        .sorted()
                        .toList(),
                edition.submitter().map(Account::getFullName),
                edition.claimant(clock.instant()).map(Account::getFullName),
                edition.claimedUntil(clock.instant()),
                edition.getApprovals().stream()
                        .map(EditionDetails.ApprovalLine::of)
                        .toList(),
                edition.pendingFor(me).map(EditionDetails.ApprovalLine::of),
                edition.scheduledFor(),
                edition.lateBy(),
                lastNote(edition, EditionState.PUBLISHING_FAILED, Transition.FAIL),
                edition.expiry(),
                edition.reviewBy(),
                rights.contains(Right.WITHDRAW)
                        && (edition.getState().isPrePublication() || edition.getState() == EditionState.PUBLISHED),
                edition.getHead().getAuthor().getFullName(),
                edition.getChangedAt(),
                edition.getPublishedAt(),
                offers(edition, me, rights));
    }

    /** What was said with the step that led into the state, while the edition is in it. */
    private static Optional<String> lastNote(Edition edition, EditionState state, Transition step) {
        if (edition.getState() != state) {
            return Optional.empty();
        }
        return edition.getChanges().stream()
                .filter(change -> change.getStep() == step)
                .reduce((earlier, later) -> later)
                .map(StateChange::getNote);
    }

    private List<StepOffer> offers(Edition edition, Account me, Set<Right> rights) {
        return edition.getState().openTransitions().stream()
                .filter(Transition::isByHand)
                .filter(step -> step != Transition.CLEAR_UNREVIEWED || edition.isUnreviewed())
                .map(step -> new StepOffer(step, refusal(edition, step, me, rights)))
                .toList();
    }

    private String refusal(Edition edition, Transition step, Account me, Set<Right> rights) {
        if (!rights.contains(step.right())) {
            return "not-permitted";
        }
        return edition.refusalFor(step, me, clock.instant()).orElse("");
    }
}
