-- The schema of the spine. Invariants that a database can hold are held here as well as in the domain.
-- Sequences step by 50 because EclipseLink takes numbers in blocks, of which it is told the last one.

create sequence section_seq increment 50 start 50;
create sequence account_seq increment 50 start 50;
create sequence role_assignment_seq increment 50 start 50;
create sequence api_token_seq increment 50 start 50;
create sequence document_seq increment 50 start 50;
create sequence edition_seq increment 50 start 50;
create sequence revision_seq increment 50 start 50;
create sequence state_change_seq increment 50 start 50;
create sequence address_seq increment 50 start 50;

create table section (
    id bigint primary key,
    slug varchar(120) not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    parent_id bigint references section (id) check (parent_id <> id),
    position int not null,
    name_bg varchar(120) not null check (name_bg <> ''),
    name_en varchar(120) not null check (name_en <> ''),
    description_bg varchar(500) not null default '',
    description_en varchar(500) not null default '',
    version int not null default 0
);
create index section_parent on section (parent_id, position);

create table role (
    name varchar(60) primary key check (name ~ '^[a-z][a-z-]*$')
);

create table role_permission (
    role varchar(60) not null references role (name),
    permission varchar(60) not null check (permission ~ '^[a-z]+:[a-z-]+$'),
    primary key (role, permission)
);

create table account (
    id bigint primary key,
    username varchar(60) not null unique check (username ~ '^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$'),
    full_name varchar(120) not null check (full_name <> ''),
    password_hash varchar(500),
    must_change_password boolean not null default false,
    open boolean not null default true,
    created_at timestamptz not null,
    version int not null default 0
);

create table role_assignment (
    id bigint primary key,
    account_id bigint not null references account (id),
    role varchar(60) not null references role (name),
    section_id bigint references section (id)
);
create unique index role_assignment_once on role_assignment (account_id, role, section_id) nulls not distinct;

create table api_token (
    id bigint primary key,
    account_id bigint not null references account (id),
    label varchar(120) not null check (label <> ''),
    secret_sha256 char(64) not null unique check (secret_sha256 ~ '^[0-9a-f]{64}$'),
    created_by bigint not null references account (id),
    created_at timestamptz not null,
    revoked_at timestamptz
);
create index api_token_account on api_token (account_id);

create table asset (
    sha256 char(64) primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    media_type varchar(60) not null,
    file_name varchar(255) not null,
    width int not null check (width > 0),
    height int not null check (height > 0),
    byte_size bigint not null check (byte_size > 0),
    credit varchar(250) not null default '',
    uploaded_by bigint not null references account (id),
    uploaded_at timestamptz not null
);
create index asset_newest on asset (uploaded_at desc, sha256);

create table document (
    id bigint primary key,
    type varchar(30) not null check (type in ('NEWS', 'PAGE')),
    owner_id bigint not null references account (id),
    created_at timestamptz not null,
    last_edition_number int not null default 0
);

create table edition (
    id bigint primary key,
    document_id bigint not null references document (id),
    language char(2) not null check (language in ('bg', 'en')),
    number int not null check (number > 0),
    state varchar(30) not null check (state in (
        'DRAFT', 'IN_REVIEW', 'CHANGES_REQUESTED', 'READY', 'SCHEDULED', 'PUBLISHING_FAILED',
        'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN', 'UNPUBLISHED', 'DISCARDED')),
    title varchar(250) not null check (title <> ''),
    section_id bigint not null references section (id),
    submitter_id bigint references account (id),
    submitted_hash char(64),
    approved_hash char(64),
    claimant_id bigint references account (id),
    claimed_until timestamptz,
    scheduled_for timestamptz,
    scheduled_zone varchar(60),
    publisher_id bigint references account (id),
    published_at timestamptz,
    first_published_at timestamptz,
    unreviewed boolean not null default false,
    expires_at timestamptz,
    expiry_outcome varchar(30) check (expiry_outcome in ('WITHDRAWN', 'UNPUBLISHED')),
    public_explanation varchar(2000) not null default '',
    replacement_id bigint references document (id),
    created_at timestamptz not null,
    changed_at timestamptz not null,
    version int not null default 0,
    unique (document_id, number),
    check ((claimant_id is null) = (claimed_until is null)),
    check ((scheduled_for is null) = (scheduled_zone is null)),
    check ((expires_at is null) = (expiry_outcome is null)),
    check (state not in ('SCHEDULED') or scheduled_for is not null),
    -- what waits for publication was approved
    check (state not in ('READY', 'SCHEDULED') or approved_hash is not null),
    -- what is or was public was approved, or stands among the unreviewed
    check (state not in ('PUBLISHED', 'WITHDRAWN', 'UNPUBLISHED', 'SUPERSEDED')
        or (published_at is not null and first_published_at is not null and publisher_id is not null
            and (approved_hash is not null or unreviewed))),
    check (not unreviewed or published_at is not null),
    check (state not in ('WITHDRAWN', 'UNPUBLISHED') or public_explanation <> '')
);

-- at most one edition on its way to the public, and at most one before it, per document and language
create unique index edition_one_on_its_way on edition (document_id, language)
    where state in ('DRAFT', 'IN_REVIEW', 'CHANGES_REQUESTED', 'READY', 'SCHEDULED', 'PUBLISHING_FAILED');
-- (an exclusion, since one may take the other's place within a transaction and unique indexes cannot wait for its end)
alter table edition add constraint edition_one_face
    exclude using btree (document_id with =, language with =)
    where (state in ('PUBLISHED', 'WITHDRAWN', 'UNPUBLISHED')) deferrable initially deferred;

-- the public lists: newest first, in a section and on the home page
create index edition_public_section on edition (section_id, language, first_published_at desc, id desc)
    where state = 'PUBLISHED';
create index edition_public_newest on edition (language, first_published_at desc, id desc)
    where state = 'PUBLISHED';
create index edition_public_last_change on edition (published_at desc) where state = 'PUBLISHED';
-- the editorial lists
create index edition_by_change on edition (changed_at desc, id desc);
create index edition_by_title on edition (title collate "bg-x-icu", id);
create index edition_by_state on edition (state, changed_at desc, id desc);
create index edition_by_section on edition (section_id, changed_at desc, id desc);
create index edition_unreviewed on edition (published_at) where unreviewed;
create index edition_due on edition (scheduled_for) where state = 'SCHEDULED';
create index edition_expiring on edition (expires_at) where state = 'PUBLISHED' and expires_at is not null;

create table edition_contributor (
    edition_id bigint not null references edition (id),
    account_id bigint not null references account (id),
    primary key (edition_id, account_id)
);
create index edition_contributor_account on edition_contributor (account_id, edition_id);

create table revision (
    id bigint primary key,
    edition_id bigint not null references edition (id),
    author_id bigint not null references account (id),
    made_at timestamptz not null,
    content_hash char(64) not null check (content_hash ~ '^[0-9a-f]{64}$'),
    title varchar(250) not null check (title <> ''),
    slug varchar(120) check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    lead varchar(1000) not null,
    body text not null check (length(body) <= 500000),
    section_id bigint not null references section (id),
    tags text not null default '',
    lead_image char(64) references asset (sha256),
    lead_image_alt varchar(500) not null default '',
    major boolean not null default false,
    change_note varchar(500) not null default ''
);
create index revision_edition on revision (edition_id, id);
create index revision_lead_image on revision (lead_image) where lead_image is not null;

-- the newest revision of each edition
create table edition_head (
    edition_id bigint primary key references edition (id),
    revision_id bigint not null unique references revision (id)
);

create table state_change (
    id bigint primary key,
    edition_id bigint not null references edition (id),
    step varchar(30),
    from_state varchar(30),
    to_state varchar(30) not null,
    actor_id bigint not null references account (id),
    made_at timestamptz not null,
    note varchar(2000) not null default '',
    content_hash char(64) not null
);
create index state_change_edition on state_change (edition_id, id);

create table address (
    id bigint primary key,
    document_id bigint not null references document (id),
    language char(2) not null check (language in ('bg', 'en')),
    section_id bigint not null references section (id),
    slug varchar(120) not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    is_current boolean not null,
    was_public boolean not null default false
);
-- an address belongs to one document for ever, and a document has one current address in each language
create unique index address_once on address (language, section_id, slug);
alter table address add constraint address_one_current
    exclude using btree (document_id with =, language with =)
    where (is_current) deferrable initially deferred;
create index address_document on address (document_id, language);

-- who did, or tried to do, what; added to, never changed
create table audit_entry (
    id bigint generated always as identity primary key,
    made_at timestamptz not null,
    actor varchar(60) not null,
    command varchar(60) not null,
    permitted boolean not null,
    edition_id bigint,
    from_state varchar(30),
    to_state varchar(30),
    content_hash char(64),
    detail varchar(2000) not null default ''
);
create index audit_entry_edition on audit_entry (edition_id, id);
create index audit_entry_newest on audit_entry (made_at desc, id desc);

-- what citizens were shown when, for the public register
create table register_entry (
    id bigint generated always as identity primary key,
    made_at timestamptz not null,
    event varchar(30) not null check (event in ('PUBLISHED', 'WITHDRAWN', 'UNPUBLISHED')),
    document_id bigint not null references document (id),
    edition_id bigint not null references edition (id),
    language char(2) not null,
    path varchar(300) not null,
    title varchar(250) not null,
    content_hash char(64) not null,
    note varchar(2000) not null default ''
);
create index register_entry_newest on register_entry (made_at desc, id desc);

-- what everything that follows a publication (index, caches, mirror, mail) reads, in order
create table outbox (
    id bigint generated always as identity primary key,
    made_at timestamptz not null,
    kind varchar(30) not null,
    document_id bigint not null references document (id),
    edition_id bigint not null references edition (id),
    language char(2) not null
);

-- History is added, not edited. The application's account may not change these rows, and a trigger says so even to
-- an owner who grants himself the right again. (One column of revision stays updatable in name only: PostgreSQL asks
-- for some UPDATE privilege to take the key-share lock of a foreign key; the trigger refuses the update itself.)
create function refuse_change_of_history() returns trigger language plpgsql as $$
begin
    raise exception 'Rows of % are added, never changed or removed', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger revision_is_immutable before update or delete on revision
    for each row execute function refuse_change_of_history();
create trigger state_change_is_immutable before update or delete on state_change
    for each row execute function refuse_change_of_history();
create trigger audit_entry_is_immutable before update or delete on audit_entry
    for each row execute function refuse_change_of_history();
create trigger register_entry_is_immutable before update or delete on register_entry
    for each row execute function refuse_change_of_history();

revoke update, delete, truncate on state_change, audit_entry, register_entry from current_user;
revoke update, delete, truncate on revision from current_user;
grant update (id) on revision to current_user;

-- The roles a municipality starts with, as sets of permissions. The scheduler is the system's own.
insert into role (name) values
    ('author'), ('reviewer'), ('publisher'), ('section-editor'), ('administrator'), ('duty-officer'), ('scheduler');

insert into role_permission (role, permission) values
    ('author', 'edition:read'), ('author', 'edition:create'), ('author', 'edition:edit'), ('author', 'media:upload'),
    ('reviewer', 'edition:read'), ('reviewer', 'edition:approve'),
    ('publisher', 'edition:read'), ('publisher', 'edition:publish'), ('publisher', 'edition:withdraw'),
    ('section-editor', 'edition:read'), ('section-editor', 'edition:create'), ('section-editor', 'edition:edit'),
    ('section-editor', 'edition:approve'), ('section-editor', 'edition:publish'),
    ('section-editor', 'edition:withdraw'), ('section-editor', 'media:upload'),
    ('administrator', 'edition:read'), ('administrator', 'account:manage'), ('administrator', 'section:manage'),
    ('administrator', 'audit:read'),
    ('duty-officer', 'edition:read'), ('duty-officer', 'edition:create'), ('duty-officer', 'edition:edit'),
    ('duty-officer', 'edition:emergency'), ('duty-officer', 'media:upload'),
    ('scheduler', 'edition:read'), ('scheduler', 'edition:run-schedule');

-- The scheduler acts under a name of its own, which nobody can log in to.
insert into account (id, username, full_name, created_at) values (nextval('account_seq'), 'scheduler', 'Планировчик', now());
insert into role_assignment (id, account_id, role)
    select nextval('role_assignment_seq'), id, 'scheduler' from account where username = 'scheduler';
