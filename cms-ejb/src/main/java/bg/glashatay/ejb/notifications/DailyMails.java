package bg.glashatay.ejb.notifications;

import bg.glashatay.domain.notifications.DailyMail;
import bg.glashatay.domain.notifications.MailState;
import bg.glashatay.ejb.configuration.MailSettings;
import bg.glashatay.ejb.shared.SiteClock;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The daily mails: at eight in the morning, one for everybody who has something unread that is to come that way. The
 * row for a person and day can exist only once, so it does not matter how many nodes want to make it, or when.
 */
@Dependent
class DailyMails implements MailQueue {

    static final LocalTime MORNING = LocalTime.of(8, 0);

    private static final String FORGET_EARLIER =
            "update daily_mail set state = 'DROPPED', due_at = null where state = 'WAITING' and day < ?1";

    private static final String PREPARE =
            """
            insert into daily_mail (account_id, day, state, due_at)
            select distinct a.id, cast(?1 as date), 'WAITING', cast(?2 as timestamptz)
            from notification n join account a on a.id = n.recipient_id
            where n.mail = 'DAILY' and n.read_at is null and n.made_at < cast(?2 as timestamptz)
                and a.open and a.email is not null
            on conflict do nothing
            """;

    private static final String NEXT =
            """
            select id from daily_mail where state = 'WAITING' and due_at <= ?1
            order by due_at, id limit 1 for update skip locked
            """;

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    ReadableSections readable;

    /** The day whose mail is due: today's from eight o'clock, so that a morning that was missed is made up for. */
    static LocalDate dayOf(Instant now) {
        var local = now.atZone(SiteClock.ZONE);
        return local.toLocalTime().isBefore(MORNING) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }

    private static Instant morningOf(LocalDate day) {
        return day.atTime(MORNING).atZone(SiteClock.ZONE).toInstant();
    }

    /** Sees to it that everybody's mail of the day that is due waits. A mail of an earlier day goes into it. */
    @Transactional(TxType.REQUIRES_NEW)
    public void prepare(Instant now) {
        var day = dayOf(now);
        var morning = morningOf(day).atOffset(ZoneOffset.UTC);
        em.createNativeQuery(FORGET_EARLIER).setParameter(1, day).executeUpdate();
        em.createNativeQuery(PREPARE)
                .setParameter(1, day)
                .setParameter(2, morning)
                .executeUpdate();
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Taken> take(Instant now, MailSettings settings) {
        for (var next = next(now); next.isPresent(); next = next(now)) {
            var daily = next.get();
            var rows = rows(daily);
            if (!rows.isEmpty()) {
                daily.attempt(now.plus(LEASE));
                return Optional.of(new Taken(
                        daily.getId(),
                        new LetterWriter(settings, now).about(rows, daily),
                        rows.stream().map(NotificationRow::id).toList()));
            }
            settle(daily, MailState.DROPPED);
            em.flush();
        }
        return Optional.empty();
    }

    private Optional<DailyMail> next(Instant now) {
        List<?> ids = em.createNativeQuery(NEXT)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        return ids.stream().findFirst().map(id -> em.find(DailyMail.class, ((Number) id).longValue()));
    }

    /** What is unread and may still be read, the oldest first. */
    private List<NotificationRow> rows(DailyMail daily) {
        var sections = readable.of(daily.getAccount());
        if (sections.isEmpty() || daily.getAccount().mailAddress().isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        NotificationRow.QUERY_SELECT
                                + " where n.recipient = :recipient and n.mail = :daily and n.readAt is null"
                                + " and n.madeAt < :morning and s.id in :sections order by n.id",
                        NotificationRow.class)
                .setParameter("recipient", daily.getAccount())
                .setParameter("daily", MailState.DAILY)
                .setParameter("morning", morningOf(daily.getDay()))
                .setParameter("sections", sections)
                .getResultList();
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public void sent(Taken taken) {
        em.createQuery("update Notification n set n.mail = :sent where n.id in :told")
                .setParameter("sent", MailState.SENT)
                .setParameter("told", taken.told())
                .executeUpdate();
        settle(find(taken), MailState.SENT);
    }

    /** Ends the mail, and with it the wait of whatever was to be in it and was read before, or may not be read. */
    private void settle(DailyMail daily, MailState end) {
        daily.settle(end);
        em.createQuery("update Notification n set n.mail = :dropped"
                        + " where n.recipient = :recipient and n.mail = :daily and n.madeAt < :morning")
                .setParameter("dropped", MailState.DROPPED)
                .setParameter("recipient", daily.getAccount())
                .setParameter("daily", MailState.DAILY)
                .setParameter("morning", morningOf(daily.getDay()))
                .executeUpdate();
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public void failed(Taken taken, Instant now) {
        var daily = find(taken);
        MailQueue.nextAttempt(daily.getAttempts(), now)
                .ifPresentOrElse(daily::postpone, () -> daily.settle(MailState.GIVEN_UP));
    }

    private DailyMail find(Taken taken) {
        return em.find(DailyMail.class, taken.id());
    }
}
