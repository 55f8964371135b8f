-- Backups that the application made, or tried to make. One without an end is under way, or its node died.
create sequence backup_run_seq increment 50 start 50;
create table backup_run (
    id bigint primary key,
    begun_by bigint not null references account (id),
    started_at timestamptz not null,
    node varchar(255) not null,
    trial boolean not null,
    finished_at timestamptz,
    outcome varchar(20) check (outcome in ('MADE', 'PROVED', 'FAILED')),
    file_name varchar(255) not null default '',
    bytes bigint not null default 0 check (bytes >= 0),
    documents bigint not null default 0 check (documents >= 0),
    files bigint not null default 0 check (files >= 0),
    missing_files bigint not null default 0 check (missing_files >= 0),
    detail varchar(1000) not null default '',
    check ((finished_at is null) = (outcome is null)),
    check (outcome is distinct from 'FAILED' or detail <> '')
);
create index backup_run_newest on backup_run (started_at desc, id desc);

insert into role_permission (role, permission) values ('administrator', 'backup:make'), ('scheduler', 'backup:make');
