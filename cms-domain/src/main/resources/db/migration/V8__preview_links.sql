-- Links by which people without an account read one edition before it is published, their uses, and what is answered.

create sequence preview_link_seq increment 50 start 50;
create sequence fact_check_seq increment 50 start 50;

create table preview_link (
    id bigint primary key,
    edition_id bigint not null references edition (id),
    label varchar(120) not null check (label <> ''),
    secret_sha256 char(64) not null unique check (secret_sha256 ~ '^[0-9a-f]{64}$'),
    created_by bigint not null references account (id),
    created_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > created_at),
    revoked_by bigint references account (id),
    revoked_at timestamptz,
    check ((revoked_by is null) = (revoked_at is null))
);
create index preview_link_edition on preview_link (edition_id, id desc);

-- When a link was used and for what; nothing about who. At most one view in a minute, however often it is asked for.
create table preview_use (
    id bigint generated always as identity primary key,
    link_id bigint not null references preview_link (id),
    kind varchar(10) not null check (kind in ('VIEW', 'ANSWER')),
    made_at timestamptz not null
);
create index preview_use_link on preview_use (link_id, kind, made_at desc);
create unique index preview_use_view_once on preview_use (link_id, date_trunc('minute', made_at at time zone 'UTC'))
    where kind = 'VIEW';

create table fact_check (
    id bigint primary key,
    link_id bigint not null references preview_link (id),
    edition_id bigint not null references edition (id),
    revision_id bigint not null references revision (id),
    name varchar(120) not null check (name <> ''),
    verdict varchar(10) not null check (verdict in ('CORRECT', 'ERRORS')),
    words varchar(5000) not null default '',
    answered_at timestamptz not null,
    check (verdict = 'CORRECT' or words <> '')
);
create index fact_check_edition on fact_check (edition_id, id desc);
create index fact_check_link on fact_check (link_id, answered_at);

create trigger preview_use_is_immutable before update or delete on preview_use
    for each row execute function refuse_change_of_history();
create trigger fact_check_is_immutable before update or delete on fact_check
    for each row execute function refuse_change_of_history();
revoke update, delete, truncate on preview_use, fact_check from current_user;
