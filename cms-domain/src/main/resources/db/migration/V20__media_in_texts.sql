-- What the library knows of a file. It fills in what a text says of a picture, and never reaches the public by itself.
alter table asset
    add column alt varchar(500) not null default '',
    add column licence varchar(30) not null default '',
    add column focus_x int not null default 50 check (focus_x between 0 and 100),
    add column focus_y int not null default 50 check (focus_y between 0 and 100),
    add column version int not null default 0;

-- Which files the newest text of an edition shows or offers, and in which frames it shows pictures: so that a file is
-- public while such an edition is, and can say where it is used.
create table edition_asset (
    edition_id bigint not null references edition (id),
    sha256 char(64) not null references asset (sha256),
    frame varchar(20) not null default '',
    primary key (edition_id, sha256, frame)
);
create index edition_asset_asset on edition_asset (sha256, frame, edition_id);

insert into edition_asset (edition_id, sha256, frame)
    select h.edition_id, r.lead_image, shown.frame
      from edition_head h join revision r on r.id = h.revision_id
     cross join (values (''), ('3x2-50x50')) shown (frame)
     where r.lead_image is not null
    union
    select h.edition_id, f.sha256, ''
      from edition_head h join revision_attachment f on f.revision_id = h.revision_id;

-- Who may describe, replace and delete what others have uploaded.
insert into role_permission (role, permission) values
    ('publisher', 'media:manage'), ('section-editor', 'media:manage'), ('administrator', 'media:manage');
