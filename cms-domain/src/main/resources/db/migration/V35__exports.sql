-- Archives that the application made for other installations. One without an end is under way, or its node died.
create sequence export_run_seq increment 50 start 50;
create table export_run (
    id bigint primary key,
    begun_by bigint not null references account (id),
    started_at timestamptz not null,
    node varchar(255) not null,
    scope varchar(20) not null check (scope in ('PUBLIC', 'EVERYTHING')),
    documents bigint not null default 0 check (documents >= 0),
    documents_in_all bigint not null default 0 check (documents_in_all >= 0),
    finished_at timestamptz,
    outcome varchar(20) check (outcome in ('MADE', 'FAILED')),
    file_name varchar(255) not null default '',
    bytes bigint not null default 0 check (bytes >= 0),
    files bigint not null default 0 check (files >= 0),
    missing_files bigint not null default 0 check (missing_files >= 0),
    detail varchar(1000) not null default '',
    check ((finished_at is null) = (outcome is null)),
    check (outcome is distinct from 'FAILED' or detail <> ''),
    check (outcome is distinct from 'MADE' or file_name <> '')
);
create index export_run_newest on export_run (started_at desc, id desc);

insert into role_permission (role, permission) values ('administrator', 'content:export');

-- where a text stood when it went out is asked of each text that is taken along
create index register_entry_edition on register_entry (edition_id, id);
