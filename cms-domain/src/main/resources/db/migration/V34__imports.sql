-- What was brought in from elsewhere. A run without an end is under way, or its node died.
create sequence import_run_seq increment 50 start 50;
create table import_run (
    id bigint primary key,
    begun_by bigint not null references account (id),
    started_at timestamptz not null,
    node varchar(255) not null,
    kind varchar(20) not null check (kind in ('WORDPRESS', 'ARCHIVE')),
    mode varchar(20) not null check (mode in ('TRIAL', 'DRAFTS', 'PUBLISHED')),
    file_name varchar(255) not null,
    section varchar(200) not null default '',
    source varchar(500) not null default '',
    done bigint not null default 0 check (done >= 0),
    total bigint not null default 0 check (total >= 0),
    finished_at timestamptz,
    outcome varchar(20) check (outcome in ('DONE', 'REFUSED', 'FAILED', 'CUT_OFF')),
    sentence varchar(100) not null default '',
    arguments text not null default '',
    check ((finished_at is null) = (outcome is null)),
    check (outcome not in ('REFUSED', 'FAILED') or sentence <> '')
);
create index import_run_newest on import_run (started_at desc, id desc);

-- The report: what became of each thing in the file, as the key of a sentence and what fills its gaps.
create sequence import_line_seq increment 50 start 50;
create table import_line (
    id bigint primary key,
    run_id bigint not null references import_run (id),
    item_key varchar(500) not null,
    item_name varchar(500) not null,
    verdict varchar(20) not null check (verdict in ('TAKEN', 'UNCHANGED', 'CHANGED', 'DROPPED', 'FAILED')),
    sentence varchar(100) not null,
    arguments text not null default '',
    document_id bigint references document (id)
);
create index import_line_of_run on import_line (run_id, id);
create index import_line_document on import_line (document_id) where document_id is not null;

-- What was brought in already, so that nothing comes twice: the thing at its source, and what it became here.
create sequence imported_item_seq increment 50 start 50;
create table imported_item (
    id bigint primary key,
    source varchar(500) not null,
    item_key varchar(500) not null,
    digest varchar(64) not null,
    document_id bigint references document (id),
    content_hash varchar(64) not null default '',
    sha256 char(64) references asset (sha256),
    section_id bigint references section (id),
    account_id bigint references account (id),
    imported_at timestamptz not null,
    unique (source, item_key)
);
create index imported_item_document on imported_item (document_id) where document_id is not null;

insert into role_permission (role, permission) values ('administrator', 'content:import');

-- Imports act under a name of their own, which nobody can log in to, and write in the names of those who wrote before.
insert into role (name) values ('importer');
insert into role_permission (role, permission) values
    ('importer', 'content:take-over'), ('importer', 'edition:read'), ('importer', 'edition:create'),
    ('importer', 'edition:edit'), ('importer', 'edition:emergency'), ('importer', 'media:upload'),
    ('importer', 'media:manage'), ('importer', 'section:manage');
insert into account (id, username, full_name, created_at) values (nextval('account_seq'), 'importer', 'Внасяне на съдържание', now());
insert into role_assignment (id, account_id, role)
    select nextval('role_assignment_seq'), id, 'importer' from account where username = 'importer';
