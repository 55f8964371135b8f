-- Sections that can be renamed, moved and retired without an address being lost; menus; the tags of what was published;
-- redirects for addresses of the time before.

-- What was approved in a section keeps its hash when the section gets another address: the hash has the first one in it.
alter table section
    add column first_slug varchar(120),
    add column retired_at timestamptz,
    add column successor_id bigint references section (id) check (successor_id <> id),
    add check (successor_id is null or retired_at is not null);
update section set first_slug = slug;
alter table section alter column first_slug set not null;
alter table section add unique (first_slug);

-- every address that a section ever had is its own for ever
create table section_slug (
    slug varchar(120) primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    section_id bigint not null references section (id)
);
create index section_slug_section on section_slug (section_id);
insert into section_slug (slug, section_id) select slug, id from section;

create function begin_section() returns trigger language plpgsql as $$
begin
    new.first_slug := coalesce(new.first_slug, new.slug);
    return new;
end $$;
create trigger section_begins before insert on section for each row execute function begin_section();

create function keep_section_slug() returns trigger language plpgsql as $$
begin
    insert into section_slug (slug, section_id) values (new.slug, new.id) on conflict (slug) do nothing;
    if not exists (select 1 from section_slug where slug = new.slug and section_id = new.id) then
        raise exception 'The address % belongs to another section', new.slug using errcode = 'unique_violation';
    end if;
    return null;
end $$;
create trigger section_slug_is_kept after insert or update of slug on section
    for each row execute function keep_section_slug();
create trigger section_slug_is_immutable before update or delete on section_slug
    for each row execute function refuse_change_of_history();
create trigger section_slugs_are_kept before truncate on section_slug
    for each statement execute function refuse_change_of_history();
revoke update, delete, truncate on section_slug from current_user;

-- what stands in the menus: a section, a document or an address of the site itself, under its own name or another
create sequence menu_item_seq increment 50 start 50;
create table menu_item (
    id bigint primary key,
    menu varchar(10) not null check (menu in ('MAIN', 'FOOTER')),
    position int not null,
    section_id bigint references section (id),
    document_id bigint references document (id),
    path varchar(300) check (path ~ '^/[a-z0-9][a-z0-9/._-]*$'),
    label_bg varchar(60) not null default '',
    label_en varchar(60) not null default '',
    version int not null default 0,
    check (num_nonnulls(section_id, document_id, path) = 1),
    check (path is null or (label_bg <> '' and label_en <> ''))
);
create index menu_item_order on menu_item (menu, position, id);
create unique index menu_item_once on menu_item (menu, section_id, document_id, path) nulls not distinct;
insert into menu_item (id, menu, position, section_id)
    select nextval('menu_item_seq'), 'MAIN', row_number() over (order by position, id) - 1, id
    from section where parent_id is null;

-- the tags of every edition that was ever published; a list asks the edition whether it still is
create table edition_tag (
    edition_id bigint not null references edition (id),
    slug varchar(120) not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name varchar(60) not null check (name <> ''),
    language char(2) not null check (language in ('bg', 'en')),
    first_published_at timestamptz not null,
    primary key (edition_id, slug)
);
create index edition_tag_newest on edition_tag (language, slug, first_published_at desc, edition_id desc);

-- years and months of a section are counted in the index alone
create index edition_public_archive on edition (section_id, language, first_published_at, expires_at)
    where state = 'PUBLISHED';

-- where addresses lead at which nothing stands; without a target: that what stood there is gone
create sequence redirect_seq increment 50 start 50;
create table redirect (
    id bigint primary key,
    source varchar(1000) not null unique check (source ~ '^/' and source !~ '[[:cntrl:]]'),
    target varchar(2000) check (target ~ '^(/([^/]|$)|https://[^/])' and target !~ '[[:cntrl:][:space:]\\]'),
    -- the target as a source would be written, for chains; none outside of the site
    target_source varchar(1000),
    changed_by bigint not null references account (id),
    changed_at timestamptz not null,
    version int not null default 0,
    check (target_source is null or target is not null),
    check (target_source <> source)
);
create index redirect_target_source on redirect (target_source) where target_source is not null;
