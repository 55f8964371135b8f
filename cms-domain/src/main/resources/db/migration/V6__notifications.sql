-- What people are told: lines of an inbox, each with a mail that is to be sent or not.

alter table account
    -- printable ASCII around one at sign: nothing in an address can end a line
    add column email varchar(254) check (email ~ '^[!-?A-~]+@[!-?A-~]+$'),
    add column language char(2) not null default 'bg' check (language in ('bg', 'en'));

create table notification (
    id bigint generated always as identity primary key,
    recipient_id bigint not null references account (id),
    kind varchar(30) not null check (kind in (
        'SUBMITTED', 'RETURNED', 'APPROVED', 'PUBLISHED', 'FAILED', 'UNREVIEWED', 'TAKEN_DOWN', 'COMMENTED',
        'MENTIONED')),
    edition_id bigint not null references edition (id),
    -- what it tells: a step (state_change), or a comment. Without foreign keys: to lock a step's row for one, PostgreSQL
    -- would ask for the right to update history, and steps are never removed anyway
    change_id bigint,
    comment_id bigint,
    actor_id bigint not null references account (id),
    made_at timestamptz not null,
    note varchar(2000) not null default '',
    read_at timestamptz,
    mail varchar(10) not null check (mail in ('NONE', 'WAITING', 'DAILY', 'SENT', 'DROPPED', 'GIVEN_UP')),
    mail_attempts int not null default 0,
    mail_due_at timestamptz,
    check ((change_id is null) <> (comment_id is null)),
    check ((mail = 'WAITING') = (mail_due_at is not null)),
    check (recipient_id <> actor_id)
);
-- nobody is told the same thing twice
create unique index notification_step_once on notification (change_id, recipient_id) where change_id is not null;
create unique index notification_comment_once on notification (comment_id, recipient_id) where comment_id is not null;
-- the inbox, and the number beside the bell
create index notification_inbox on notification (recipient_id, id desc);
create index notification_unread on notification (recipient_id) where read_at is null;
create index notification_edition on notification (edition_id);
-- the mail
create index notification_mail_due on notification (mail_due_at, id) where mail = 'WAITING';
create index notification_mail_daily on notification (recipient_id) where mail = 'DAILY';
create index notification_mail_given_up on notification (id) where mail = 'GIVEN_UP';
-- what may be forgotten
create index notification_read_at on notification (read_at) where read_at is not null;

-- how somebody wants a kind by mail, where that is not what is usual for it
create table mail_preference (
    id bigint generated always as identity primary key,
    account_id bigint not null references account (id),
    kind varchar(30) not null,
    mail varchar(10) not null check (mail in ('AT_ONCE', 'DAILY', 'NEVER')),
    unique (account_id, kind)
);

-- one daily mail for a person and day, whichever node sends it
create table daily_mail (
    id bigint generated always as identity primary key,
    account_id bigint not null references account (id),
    day date not null,
    state varchar(10) not null check (state in ('WAITING', 'SENT', 'DROPPED', 'GIVEN_UP')),
    attempts int not null default 0,
    due_at timestamptz,
    unique (account_id, day),
    check ((state = 'WAITING') = (due_at is not null))
);
create index daily_mail_due on daily_mail (due_at) where state = 'WAITING';
