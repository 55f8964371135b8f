-- Acts, file lists, events, notices and the accessibility statement: facts of their own, and files to take.

alter table document drop constraint document_type_check;
alter table document add constraint document_type_check
    check (type in ('NEWS', 'PAGE', 'ACT', 'FILES', 'EVENT', 'NOTICE', 'STATEMENT'));

-- lines of name=value; a line end within a value is \n, a backslash two
alter table revision add column particulars text not null default '' check (length(particulars) <= 100000);

create table revision_attachment (
    revision_id bigint not null references revision (id),
    position int not null check (position >= 0),
    sha256 char(64) not null references asset (sha256),
    title varchar(250) not null,
    primary key (revision_id, position)
);
create index revision_attachment_asset on revision_attachment (sha256, revision_id);

create trigger revision_attachment_is_immutable before update or delete on revision_attachment
    for each row execute function refuse_change_of_history();
create trigger revision_attachment_is_kept before truncate on revision_attachment
    for each statement execute function refuse_change_of_history();
revoke update, delete, truncate on revision_attachment from current_user;

-- what lists find, order and judge by, as the head's particulars say it
alter table edition
    add column event_start timestamptz,
    add column event_end timestamptz,
    add column notice_from timestamptz,
    add column notice_until timestamptz,
    add column parent_id bigint references document (id),
    add check (parent_id <> document_id),
    add check (event_start is null or event_end is not null);

create index edition_event_end on edition (event_end, id) where state = 'PUBLISHED' and event_end is not null;
create index edition_event_start on edition (event_start, id) where state = 'PUBLISHED' and event_start is not null;
create index edition_notice_until on edition (notice_until, id) where state = 'PUBLISHED' and notice_until is not null;
create index edition_notice_from on edition (notice_from, id) where state = 'PUBLISHED' and notice_from is not null;
create index edition_parent on edition (parent_id, language) where parent_id is not null;

-- an asset may be a document, which has no width and height, and whose type has a long name
alter table asset alter column media_type type varchar(100);
alter table asset drop constraint asset_width_check, drop constraint asset_height_check;
alter table asset add constraint asset_pixels_check check (
    case when media_type like 'image/%' then width > 0 and height > 0 else width = 0 and height = 0 end);
create index asset_newest_picture on asset (uploaded_at desc, sha256) where media_type like 'image/%';
