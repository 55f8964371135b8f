package bg.glashatay.ejb.notifications;

import bg.glashatay.domain.notifications.Audience;
import bg.glashatay.domain.notifications.NotificationKind;
import bg.glashatay.domain.security.Right;
import bg.glashatay.ejb.configuration.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.stream.Collectors;

/**
 * Finds whom something concerns and writes a notification for each of them: one statement, in the transaction of what
 * it tells, however many people there are.
 *
 * <p>Told are open accounts of people (the system's own have no password) who may read the section at this moment, and
 * never the one who did it. What happened long ago, as in history that is being loaded, lies read in the inbox and is
 * not mailed; what the next night would forget is not told at all.
 */
@Dependent
class Recipients {

    private static final String STATEMENT =
            """
            with recursive event as (
                %1$s
            ), place (id, parent_id) as (
                select s.id, s.parent_id
                from event join edition e on e.id = event.edition_id join section s on s.id = e.section_id
                union
                select s.id, s.parent_id from place p join section s on s.id = p.parent_id
            ), held as (
                select distinct ra.account_id, rp.permission
                from role_assignment ra join role_permission rp on rp.role = ra.role
                where (ra.section_id is null or ra.section_id in (select id from place))
                    and rp.permission in ('%2$s')
            ), concerned (account_id) as (
                %3$s
            )
            insert into notification
                (recipient_id, kind, edition_id, %4$s, actor_id, made_at, note, read_at, mail, mail_due_at)
            select a.id, ?2, event.edition_id, event.id, event.actor_id, event.made_at, left(event.note, 2000),
                case when event.made_at < now() - interval '2 days' then event.made_at end,
                m.mail,
                case when m.mail = 'WAITING' then event.made_at end
            from event
            join concerned on true
            join account a on a.id = concerned.account_id
            join held on held.account_id = a.id and held.permission = '%5$s'
            left join mail_preference p on p.account_id = a.id and p.kind = ?2
            cross join lateral (
                select case
                    when not ?4 or a.email is null or event.made_at < now() - interval '2 days' then 'NONE'
                    when coalesce(p.mail, ?3) = 'AT_ONCE' then 'WAITING'
                    when coalesce(p.mail, ?3) = 'DAILY' then 'DAILY'
                    else 'NONE'
                end as mail
            ) m
            where a.open and a.password_hash is not null and a.id <> event.actor_id
                and event.made_at > now() - make_interval(days => %6$d)
            on conflict do nothing
            """;

    private static final String STEP = "select id, edition_id, actor_id, made_at, note from state_change where id = ?1";

    private static final String COMMENT =
            "select id, edition_id, author_id as actor_id, made_at, words as note from edition_comment where id = ?1";

    /** Readers have no account of their own; they stand under one that nobody can log in to. */
    private static final String FEEDBACK =
            """
            select f.id, f.edition_id, reader.id as actor_id, f.given_at as made_at, f.words as note
            from feedback f join account reader on reader.username = 'reader' where f.id = ?1
            """;

    /** Whoever answered has no account either; their name is part of what they said. */
    private static final String FACT_CHECK =
            """
            select f.id, f.edition_id, reader.id as actor_id, f.answered_at as made_at,
                f.name || case when f.words = '' then '' else ': ' || f.words end as note
            from fact_check f join account reader on reader.username = 'reader' where f.id = ?1
            """;

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Settings settings;

    /** Tells everybody concerned of a step. */
    void tellStep(NotificationKind kind, long changeId) {
        tell(kind, STEP, "change_id", changeId);
    }

    /** Tells everybody concerned of a comment, but for those who were told of it as something else. */
    void tellComment(NotificationKind kind, long commentId) {
        tell(kind, COMMENT, "comment_id", commentId);
    }

    /** Tells everybody concerned what a reader wrote, but for those who have not read what another wrote before. */
    void tellFeedback(long feedbackId) {
        tell(NotificationKind.FEEDBACK, FEEDBACK, "feedback_id", feedbackId);
    }

    /** Tells whoever wrote and whoever asked what somebody said of the facts. */
    void tellFactCheck(long factCheckId) {
        tell(NotificationKind.FACT_CHECKED, FACT_CHECK, "fact_check_id", factCheckId);
    }

    private void tell(NotificationKind kind, String event, String eventColumn, long eventId) {
        var concerned = kind.audiences().stream().map(Recipients::accounts).collect(Collectors.joining("\nunion\n"));
        var rights = String.join(
                "', '",
                Right.READ_EDITIONS.permission(),
                Right.APPROVE.permission(),
                Right.PUBLISH.permission(),
                Right.HANDLE_FEEDBACK.permission());
        em.createNativeQuery(STATEMENT.formatted(
                        event,
                        rights,
                        concerned,
                        eventColumn,
                        Right.READ_EDITIONS.permission(),
                        Retention.READ.toDays()))
                .setParameter(1, eventId)
                .setParameter(2, kind.name())
                .setParameter(3, kind.usualMail().name())
                .setParameter(4, settings.mail().isPresent())
                .executeUpdate();
    }

    /** The ids of the accounts that belong to an audience of the event. */
    private static String accounts(Audience audience) {
        return switch (audience) {
            case SUBMITTER -> "select e.submitter_id from event join edition e on e.id = event.edition_id";
            case CONTRIBUTORS ->
                "select c.account_id from event join edition_contributor c on c.edition_id = event.edition_id";
            case REVIEWERS ->
                otherHoldersOfApproval()
                        + " and exists (select 1 from event join approval on approval.edition_id = event.edition_id"
                        + " where approval.approver_id is null and (approval.role is null or exists (select 1"
                        + " from role_assignment ra where ra.account_id = held.account_id and ra.role = approval.role"
                        + " and (ra.section_id is null or ra.section_id in (select id from place)))))";
            case CLEARERS -> otherHoldersOfApproval();
            case APPROVERS ->
                "select approval.approver_id from event join approval on approval.edition_id = event.edition_id";
            case PUBLISHERS -> holders(Right.PUBLISH);
            case KEEPERS -> holders(Right.HANDLE_FEEDBACK);
            case SCHEDULED_BY ->
                "(select c.actor_id from event join state_change c on c.edition_id = event.edition_id"
                        + " where c.step = 'SCHEDULE' order by c.made_at desc, c.id desc limit 1)";
            case OWNER ->
                "select d.owner_id from event join edition e on e.id = event.edition_id"
                        + " join document d on d.id = e.document_id";
            case CLAIMANT ->
                "select e.claimant_id from event join edition e on e.id = event.edition_id"
                        + " where e.claimed_until > event.made_at";
            case PARTICIPANTS ->
                "select other.author_id from event join edition_comment this on this.id = event.id"
                        + " join edition_comment other"
                        + " on coalesce(other.parent_id, other.id) = coalesce(this.parent_id, this.id)";
            case ASKER ->
                "select l.created_by from event join fact_check f on f.id = event.id"
                        + " join preview_link l on l.id = f.link_id";
            case MENTIONED -> "select m.account_id from event join comment_mention m on m.comment_id = event.id";
        };
    }

    /** Those with the right to approve who did not contribute. */
    private static String otherHoldersOfApproval() {
        return holders(Right.APPROVE)
                + " and not exists (select 1 from event join edition_contributor c on c.edition_id = event.edition_id"
                + " where c.account_id = held.account_id)";
    }

    private static String holders(Right right) {
        return "select held.account_id from held where held.permission = '" + right.permission() + "'";
    }
}
