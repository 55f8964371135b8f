-- An answer of somebody who knows the facts is told to whoever asked and whoever wrote.

alter table notification
    drop constraint notification_kind_check,
    drop constraint notification_check,
    -- without a foreign key, as the step's: an answer is history
    add column fact_check_id bigint,
    add constraint notification_kind_check check (kind in (
        'SUBMITTED', 'RETURNED', 'APPROVED', 'PUBLISHED', 'FAILED', 'UNREVIEWED', 'TAKEN_DOWN', 'COMMENTED',
        'MENTIONED', 'FEEDBACK', 'FACT_CHECKED')),
    add constraint notification_check check (num_nonnulls(change_id, comment_id, feedback_id, fact_check_id) = 1);
create unique index notification_fact_check_once on notification (fact_check_id, recipient_id)
    where fact_check_id is not null;
