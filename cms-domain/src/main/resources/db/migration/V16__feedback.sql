-- What readers answer to «Полезна ли беше тази страница?»: counts that stay, and words that are forgotten in time.

create table feedback_tally (
    document_id bigint not null references document (id),
    language char(2) not null check (language in ('bg', 'en')),
    useful int not null default 0 check (useful >= 0),
    useless int not null default 0 check (useless >= 0),
    primary key (document_id, language)
);
-- the pages that help least come first
create index feedback_tally_worst on feedback_tally (useless desc, document_id, language);

create sequence feedback_seq increment 50 start 50;

create table feedback (
    id bigint primary key,
    -- the text that was read, and where it stood
    edition_id bigint not null references edition (id),
    document_id bigint not null references document (id),
    section_id bigint not null references section (id),
    useful boolean,
    words varchar(1000) not null check (words <> ''),
    given_at timestamptz not null,
    handled_by bigint references account (id),
    handled_at timestamptz,
    check ((handled_by is null) = (handled_at is null))
);
create index feedback_newest on feedback (given_at desc, id desc);
create index feedback_waiting on feedback (given_at desc, id desc) where handled_at is null;
create index feedback_document on feedback (document_id, given_at desc, id desc);

-- Readers have no account; in inboxes and mails they stand under a name of their own, which nobody can log in to.
insert into account (id, username, full_name, created_at) values (nextval('account_seq'), 'reader', 'Читател на сайта', now());

alter table notification
    drop constraint notification_kind_check,
    drop constraint notification_check,
    -- with the words goes the line that repeats them
    add column feedback_id bigint references feedback (id) on delete cascade,
    add constraint notification_kind_check check (kind in (
        'SUBMITTED', 'RETURNED', 'APPROVED', 'PUBLISHED', 'FAILED', 'UNREVIEWED', 'TAKEN_DOWN', 'COMMENTED',
        'MENTIONED', 'FEEDBACK')),
    add constraint notification_check check (num_nonnulls(change_id, comment_id, feedback_id) = 1);
-- of a page somebody has at most one line that is unread, however many readers write
create unique index notification_feedback_once on notification (recipient_id, edition_id)
    where feedback_id is not null and read_at is null;
create index notification_feedback on notification (feedback_id) where feedback_id is not null;

-- Who works in a section may read what readers say of it; who answers for the section says that it is dealt with.
insert into role_permission (role, permission) values
    ('section-editor', 'feedback:handle'), ('publisher', 'feedback:handle');
