-- What editors tell the search: other words for the same thing, and which document answers a phrase best. And what was
-- looked for and not found, counted by month; nothing about who looked for it.

create sequence synonym_seq increment 50 start 50;
create sequence promoted_result_seq increment 50 start 50;

create table synonym (
    id bigint primary key,
    spoken varchar(100) not null check (spoken <> ''),
    meant varchar(100) not null check (meant <> '' and lower(meant) <> lower(spoken)),
    both_ways boolean not null,
    added_by bigint not null references account (id),
    added_at timestamptz not null
);
create unique index synonym_once on synonym (lower(spoken), lower(meant));

create table promoted_result (
    id bigint primary key,
    phrase varchar(100) not null check (phrase <> ''),
    document_id bigint not null references document (id),
    added_by bigint not null references account (id),
    added_at timestamptz not null
);
create unique index promoted_result_once on promoted_result (lower(phrase), document_id);
create index promoted_result_document on promoted_result (document_id);

create table missed_query (
    month date not null check (extract(day from month) = 1),
    language char(2) not null check (language in ('bg', 'en')),
    words varchar(100) not null check (words <> ''),
    asked int not null check (asked > 0),
    primary key (month, language, words)
);
create index missed_query_most on missed_query (month, asked desc, words, language);

insert into role_permission (role, permission) values
    ('publisher', 'search:curate'), ('section-editor', 'search:curate'), ('administrator', 'search:curate');
