package bg.glashatay.ejb.bulk;

import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.DomainException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.shared.Logs;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Takes several editions through the same step. It knows no rule and opens no second door: each of them goes through
 * {@link PublishingService}, with its guards and its lines in the audit log. Documents are locked in the order of their
 * numbers, so that two such commands wait for each other instead of dying of each other.
 */
@Stateless
@Audited
@TransactionManagement(TransactionManagementType.BEAN)
public class BulkService {

    /** More than this many would keep others waiting for too long. */
    public static final int MOST = 200;

    private static final System.Logger LOG = Logs.of(BulkService.class);

    private static final Comparator<BulkItem> LOCKING_ORDER =
            Comparator.comparingLong(BulkItem::documentId).thenComparingInt(BulkItem::number);

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    PublishingService publishing;

    @Inject
    CurrentUser user;

    @Resource
    UserTransaction transaction;

    /**
     * Takes the step with all of the items or with each that can.
     *
     * @return what became of each item, in the order of the items; one that is named twice is taken once
     * @throws ContentRejectedException when there are none, or more than {@value #MOST}
     */
    @AuditedAs("BULK_TRANSITION")
    public List<BulkResult> take(BulkCommand command, BulkMode mode, List<BulkItem> items) {
        user.requireSomewhere(command.step().transition().right());
        var wanted = withoutRepetitions(items);
        if (wanted.isEmpty() || wanted.size() > MOST) {
            throw new ContentRejectedException(List.of(
                    wanted.isEmpty()
                            ? Issue.of("editions", "no-editions")
                            : Issue.of("editions", "too-many-editions", MOST, wanted.size())));
        }
        var ids = ids(wanted);
        var ordered = wanted.stream().sorted(LOCKING_ORDER).toList();
        var results = mode == BulkMode.EACH ? each(command, ordered, ids) : all(command, ordered, ids);
        return results.stream()
                .sorted(Comparator.comparingInt(result -> wanted.indexOf(result.item())))
                .toList();
    }

    private List<BulkResult> each(BulkCommand command, List<BulkItem> items, Map<BulkItem, Long> ids) {
        return items.stream().map(item -> alone(command, item, ids)).toList();
    }

    private BulkResult alone(BulkCommand command, BulkItem item, Map<BulkItem, Long> ids) {
        try {
            takeOne(command, item, ids);
            return BulkResult.done(item);
        } catch (DomainException refusal) {
            return BulkResult.refused(item, refusal);
        } catch (EJBException fault) {
            // the others were or will be done and must be told of
            LOG.log(Level.ERROR, () -> command.step() + " of " + item + " failed", fault);
            return BulkResult.failed(item);
        }
    }

    private List<BulkResult> all(BulkCommand command, List<BulkItem> items, Map<BulkItem, Long> ids) {
        var refusals = new HashMap<BulkItem, DomainException>();
        begin();
        boolean complete = false;
        try {
            refusals.putAll(untilRefused(command, items, ids));
            complete = refusals.isEmpty();
        } finally {
            end(complete);
        }
        if (complete) {
            return items.stream().map(BulkResult::done).toList();
        }
        // whoever mends the first wants to know of the others as well
        var first = refusals.keySet().iterator().next();
        items.stream().skip(items.indexOf(first) + 1L).forEach(item -> trial(command, item, ids)
                .ifPresent(refusal -> refusals.put(item, refusal)));
        return items.stream()
                .map(item -> refusals.containsKey(item)
                        ? BulkResult.refused(item, refusals.get(item))
                        : BulkResult.notDone(item))
                .toList();
    }

    /** Takes one after the other; the first refusal dooms the transaction. */
    private Map<BulkItem, DomainException> untilRefused(
            BulkCommand command, List<BulkItem> items, Map<BulkItem, Long> ids) {
        for (var item : items) {
            try {
                takeOne(command, item, ids);
            } catch (DomainException refusal) {
                return Map.of(item, refusal);
            }
        }
        return Map.of();
    }

    /** Whether the item would be refused; nothing of it stays but the audit log's line about a refusal. */
    private Optional<DomainException> trial(BulkCommand command, BulkItem item, Map<BulkItem, Long> ids) {
        begin();
        try {
            takeOne(command, item, ids);
            return Optional.empty();
        } catch (DomainException refusal) {
            return Optional.of(refusal);
        } finally {
            end(false);
        }
    }

    private void takeOne(BulkCommand command, BulkItem item, Map<BulkItem, Long> ids) {
        if (!ids.containsKey(item)) {
            throw new NotFoundException("edition", item.documentId() + "/" + item.number());
        }
        long edition = ids.get(item);
        switch (command.step()) {
            case SUBMIT -> publishing.submit(edition);
            case CLAIM -> publishing.claim(edition);
            case RELEASE -> publishing.release(edition);
            case REQUEST_CHANGES -> publishing.requestChanges(edition, command.reason());
            case APPROVE -> publishing.approve(edition, item.contentHash());
            case PUBLISH -> publishing.publish(edition, item.openCommentsSeen());
            case SCHEDULE -> publishing.schedule(edition, command.time(), item.openCommentsSeen());
            case UNSCHEDULE -> publishing.unschedule(edition);
            case WITHDRAW -> publishing.withdraw(edition, command.reason());
            case UNPUBLISH -> publishing.unpublish(edition, command.reason(), Optional.empty());
            case DISCARD -> publishing.discard(edition);
            case RECOVER -> publishing.recover(edition);
        }
    }

    private static List<BulkItem> withoutRepetitions(List<BulkItem> items) {
        var once = new ArrayList<BulkItem>();
        items.stream()
                .filter(item -> once.stream().noneMatch(item::isSameEdition))
                .forEach(once::add);
        return once;
    }

    /** The editions' ids; without those that are not there. */
    private Map<BulkItem, Long> ids(List<BulkItem> items) {
        var found = em.createQuery(
                        "select d.id, e.number, e.id from Edition e join e.document d where d.id in :documents",
                        Object[].class)
                .setParameter(
                        "documents",
                        items.stream().map(BulkItem::documentId).distinct().toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> List.of(row[0], row[1]), row -> (Long) row[2]));
        return items.stream()
                .filter(item -> found.containsKey(List.of(item.documentId(), item.number())))
                .collect(Collectors.toMap(item -> item, item -> found.get(List.of(item.documentId(), item.number()))));
    }

    private void begin() {
        try {
            transaction.begin();
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    private void end(boolean well) {
        try {
            if (well) {
                transaction.commit();
            } else {
                transaction.rollback();
            }
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException e) {
            throw new IllegalStateException(e);
        }
    }
}
