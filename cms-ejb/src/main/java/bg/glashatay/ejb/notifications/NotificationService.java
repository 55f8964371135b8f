package bg.glashatay.ejb.notifications;

import bg.glashatay.domain.notifications.MailPreference;
import bg.glashatay.domain.notifications.Notification;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.MailAddress;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What people do with their own inbox, and how they want their mail. That somebody has read a notification is nobody
 * else's business and is not in the audit log.
 */
@Stateless
@Audited
public class NotificationService {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Marks a notification of one's own as read. */
    @AuditedAs(value = "READ_NOTIFICATIONS", reading = true)
    public void read(long notificationId) {
        var me = user.account();
        var notification = em.find(Notification.class, notificationId);
        if (notification == null || !notification.getRecipient().equals(me)) {
            throw new NotFoundException("notification", notificationId);
        }
        notification.read(clock.instant());
    }

    /** Marks all of one's own as read that are not newer than the given one: what came since was not seen yet. */
    @AuditedAs(value = "READ_NOTIFICATIONS", reading = true)
    public void readAll(long newestSeen) {
        em.createQuery("update Notification n set n.readAt = :now"
                        + " where n.recipient = :me and n.readAt is null and n.id <= :newest")
                .setParameter("now", clock.instant())
                .setParameter("me", user.account())
                .setParameter("newest", newestSeen)
                .executeUpdate();
    }

    /**
     * Sets where and how mail is wanted.
     *
     * @throws ContentRejectedException when the address is none
     */
    @AuditedAs("CHOOSE_MAIL")
    public void wish(MailWishes wishes) {
        var me = user.account();
        var address = MailAddress.of(wishes.address());
        if (address.isEmpty() && !wishes.address().isBlank()) {
            throw new ContentRejectedException(List.of(Issue.of("address", "not-a-mail-address")));
        }
        me.receiveMail(address, wishes.language());
        var known = em.createQuery("select p from MailPreference p where p.account = :me", MailPreference.class)
                .setParameter("me", me)
                .getResultStream()
                .collect(Collectors.toMap(MailPreference::getKind, preference -> preference));
        wishes.choices().forEach((kind, choice) -> {
            // what is usual is not written down, so that it can become another
            if (known.containsKey(kind)) {
                known.get(kind).choose(choice);
            } else if (choice != kind.usualMail()) {
                em.persist(new MailPreference(me, kind, choice));
            }
        });
        audit.did(me.getUsername(), "CHOOSE_MAIL", null, null, "");
    }
}
