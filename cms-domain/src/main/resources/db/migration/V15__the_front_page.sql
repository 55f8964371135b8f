-- The front page: what editors have chosen to stand where and when, and in which order the sections have their blocks.

create sequence home_slot_seq increment 50 start 50;
create sequence home_block_seq increment 50 start 50;

create table home_slot (
    id bigint primary key,
    language char(2) not null check (language in ('bg', 'en')),
    place varchar(20) not null check (place in ('LEAD', 'NEWEST', 'EVENTS', 'NOTICES', 'SERVICES', 'SECTION')),
    document_id bigint not null references document (id),
    position int not null check (position >= 0),
    from_at timestamptz not null,
    until_at timestamptz check (until_at > from_at),
    zone varchar(60) not null,
    placed_by bigint not null references account (id),
    placed_at timestamptz not null,
    version int not null default 0,
    -- a lead story that nobody takes away goes by itself
    check (place <> 'LEAD' or until_at is not null)
);
create index home_slot_place on home_slot (language, place, position, id);
create index home_slot_document on home_slot (document_id);
-- the page changes at these moments
create index home_slot_begins on home_slot (from_at);
create index home_slot_ends on home_slot (until_at) where until_at is not null;

create table home_block (
    id bigint primary key,
    language char(2) not null check (language in ('bg', 'en')),
    section_id bigint not null references section (id),
    position int not null check (position >= 0),
    shown boolean not null,
    unique (language, section_id)
);
create index home_block_section on home_block (section_id);

insert into role_permission (role, permission) values
    ('publisher', 'home:arrange'), ('section-editor', 'home:arrange'), ('administrator', 'home:arrange');
