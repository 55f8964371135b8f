package bg.glashatay.ejb.notifications;

import bg.glashatay.domain.notifications.MailPreference;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.MailAddress;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.configuration.Settings;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.shared.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Reads the inbox of whoever asks. What is about a section that they may no longer read is not there, and not counted.
 */
@Stateless
public class NotificationQueries {

    /** More than this is not counted: nobody reads the number any more. */
    public static final int MOST_COUNTED = 100;

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    Settings settings;

    /**
     * How many notifications are unread, up to {@link #MOST_COUNTED}. On every page of the desk, so it is one query,
     * which asks for the rights itself; hence open to everybody who is somebody. (The section is looked up per line: a
     * join would make PostgreSQL read every edition.)
     */
    @PermitAll
    public int unread() {
        var count = (Number) em.createNativeQuery(
                        ReadableSections.READABLE
                                + """
                        select count(*) from (
                            select 1 from notification n
                            where n.recipient_id = (select id from account where username = ?1) and n.read_at is null
                                and (select e.section_id from edition e where e.id = n.edition_id)
                                    in (select id from readable)
                            limit ?2
                        ) counted
                        """)
                .setParameter(1, user.username())
                .setParameter(2, MOST_COUNTED)
                .getSingleResult();
        return count.intValue();
    }

    /** A page of the inbox: what is unread first, then the newest. */
    public Page<NotificationRow> inbox(int first, int size) {
        return list(
                "", " order by case when n.readAt is null then 0 else 1 end, n.madeAt desc, n.id desc", first, size);
    }

    /** A page of what is unread, the newest first. */
    public Page<NotificationRow> unread(int first, int size) {
        return list(" and n.readAt is null", " order by n.madeAt desc, n.id desc", first, size);
    }

    /** The id of the newest notification there is; 0 where there is none. */
    public long newest() {
        var newest = em.createQuery("select max(n.id) from Notification n where n.recipient = :me", Long.class)
                .setParameter("me", user.account())
                .getSingleResult();
        return newest == null ? 0 : newest;
    }

    /**
     * One notification of one's own.
     *
     * @throws NotFoundException also when it is about a section that may no longer be read
     */
    public NotificationRow find(long notificationId) {
        var readable = user.sectionsWith(Right.READ_EDITIONS);
        if (readable.isEmpty()) {
            throw new NotFoundException("notification", notificationId);
        }
        return em.createQuery(
                        NotificationRow.QUERY_SELECT + " where n.id = :id and n.recipient = :me and s in :sections",
                        NotificationRow.class)
                .setParameter("id", notificationId)
                .setParameter("me", user.account())
                .setParameter("sections", readable)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("notification", notificationId));
    }

    /** What the current user wants by mail, as chosen or as it is usual. */
    public MailWishes wishes() {
        var me = user.account();
        var choices = MailWishes.usual();
        em.createQuery("select p from MailPreference p where p.account = :me", MailPreference.class)
                .setParameter("me", me)
                .getResultStream()
                .forEach(preference -> choices.put(preference.getKind(), preference.getMail()));
        return new MailWishes(me.mailAddress().map(MailAddress::value).orElse(""), me.getLanguage(), choices);
    }

    /** Whether this installation sends mail at all. */
    @PermitAll
    public boolean mailIsSent() {
        return settings.mail().isPresent();
    }

    /** How it stands with everybody's mail. For administrators. */
    public MailStanding standing() {
        user.require(Right.MANAGE_ACCOUNTS);
        return new MailStanding(settings.mail().isPresent(), mails("WAITING"), mails("GIVEN_UP"));
    }

    private long mails(String state) {
        var count = (Number) em.createNativeQuery("select (select count(*) from notification where mail = '" + state
                        + "')" + " + (select count(*) from daily_mail where state = '" + state + "')")
                .getSingleResult();
        return count.longValue();
    }

    private Page<NotificationRow> list(String condition, String order, int first, int size) {
        var readable = user.sectionsWith(Right.READ_EDITIONS);
        if (readable.isEmpty()) {
            return new Page<>(List.of(), 0);
        }
        return page(readable, " where n.recipient = :me and s in :sections" + condition, order, first, size);
    }

    private Page<NotificationRow> page(List<Section> readable, String where, String order, int first, int size) {
        var me = user.account();
        long total = em.createQuery(
                        "select count(n) from Notification n join n.edition e join e.section s" + where, Long.class)
                .setParameter("me", me)
                .setParameter("sections", readable)
                .getSingleResult();
        if (total == 0) {
            return new Page<>(List.of(), 0);
        }
        var rows = em.createQuery(NotificationRow.QUERY_SELECT + where + order, NotificationRow.class)
                .setParameter("me", me)
                .setParameter("sections", readable)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
        return new Page<>(rows, total);
    }
}
