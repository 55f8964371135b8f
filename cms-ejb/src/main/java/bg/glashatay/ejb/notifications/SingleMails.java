package bg.glashatay.ejb.notifications;

import bg.glashatay.domain.notifications.MailState;
import bg.glashatay.domain.notifications.Notification;
import bg.glashatay.ejb.configuration.MailSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The notifications that are mailed at once, each by itself. */
@Dependent
class SingleMails implements MailQueue {

    /** What happened longer ago is no news: the mail was switched off meanwhile, or its server out of order. */
    private static final Duration NEWS = Duration.ofDays(2);

    private static final String NEXT =
            """
            select id from notification where mail = 'WAITING' and mail_due_at <= ?1
            order by mail_due_at, id limit 1 for update skip locked
            """;

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    ReadableSections readable;

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Taken> take(Instant now, MailSettings settings) {
        for (var next = next(now); next.isPresent(); next = next(now)) {
            var notification = next.get();
            if (isStillWanted(notification, now)) {
                notification.attemptMail(now.plus(LEASE));
                return Optional.of(new Taken(
                        notification.getId(),
                        new LetterWriter(settings, now).about(row(notification), notification.getRecipient()),
                        List.of(notification.getId())));
            }
            notification.settleMail(MailState.DROPPED);
            em.flush();
        }
        return Optional.empty();
    }

    private Optional<Notification> next(Instant now) {
        List<?> ids = em.createNativeQuery(NEXT)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        return ids.stream().findFirst().map(id -> em.find(Notification.class, ((Number) id).longValue()));
    }

    /** Rights are asked again, now that it is told: whoever lost them must not get so much as the title. */
    private boolean isStillWanted(Notification notification, Instant now) {
        var recipient = notification.getRecipient();
        return !notification.isRead()
                && recipient.mailAddress().isPresent()
                && notification.getMadeAt().isAfter(now.minus(NEWS))
                && readable.include(recipient, notification.getEdition().getSection());
    }

    private NotificationRow row(Notification notification) {
        return em.createQuery(NotificationRow.QUERY_SELECT + " where n = :notification", NotificationRow.class)
                .setParameter("notification", notification)
                .getSingleResult();
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public void sent(Taken taken) {
        find(taken).ifPresent(notification -> notification.settleMail(MailState.SENT));
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public void failed(Taken taken, Instant now) {
        find(taken).ifPresent(notification -> MailQueue.nextAttempt(notification.getMailAttempts(), now)
                .ifPresentOrElse(notification::postponeMail, () -> notification.settleMail(MailState.GIVEN_UP)));
    }

    private Optional<Notification> find(Taken taken) {
        return Optional.ofNullable(em.find(Notification.class, taken.id()));
    }
}
