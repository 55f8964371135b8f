-- What programs read in uploaded documents: their text, for the search, and whether everybody can read them.

create table asset_reading (
    sha256 char(64) primary key references asset (sha256) on delete cascade,
    outcome varchar(20) not null default 'WAITING' check (outcome in ('WAITING', 'READ', 'UNREADABLE')),
    attempts int not null default 0 check (attempts >= 0),
    due_at timestamptz not null default now(),
    text text not null default '' check (length(text) <= 1000000),
    -- of a PDF only
    pages int check (pages >= 0),
    pages_without_text int check (pages_without_text between 0 and pages),
    tagged boolean,
    title varchar(500),
    title_shown boolean,
    language varchar(50),
    check (pages is null or (pages_without_text is not null and tagged is not null and title is not null
                             and title_shown is not null and language is not null))
);
create index asset_reading_due on asset_reading (due_at, sha256) where outcome = 'WAITING';

-- what was uploaded so far is read as well
insert into asset_reading (sha256) select sha256 from asset where media_type not like 'image/%';

-- on what ground a file is offered that not everybody can read
alter table revision_attachment add column access_basis varchar(30)
    check (access_basis in ('HTML_VERSION', 'BEFORE_2018', 'THIRD_PARTY', 'DISPROPORTIONATE_BURDEN'));
