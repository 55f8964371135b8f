-- Who is logged in, and from where: one row as long as a login counts. It is gone when the login was ended.

create sequence login_session_seq increment 50 start 50;

create table login_session (
    id bigint primary key,
    account_id bigint not null references account (id),
    -- of the id in the cookie, which itself is kept nowhere
    session_sha256 char(64) not null unique check (session_sha256 ~ '^[0-9a-f]{64}$'),
    started_at timestamptz not null,
    -- to the minute or so
    seen_at timestamptz not null,
    address varchar(45) not null default '',
    browser varchar(60) not null default ''
);
create index login_session_account on login_session (account_id, seen_at desc);
create index login_session_seen on login_session (seen_at);
