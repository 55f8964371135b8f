-- What a look through the stored files found and mended. The newest is what administrators read.
create sequence store_sweep_seq increment 50 start 50;
create table store_sweep (
    id bigint primary key,
    swept_by bigint not null references account (id),
    started_at timestamptz not null,
    finished_at timestamptz not null,
    files bigint not null check (files >= 0),
    bytes bigint not null check (bytes >= 0),
    orphans bigint not null check (orphans >= 0),
    orphan_bytes bigint not null check (orphan_bytes >= 0),
    leftovers bigint not null check (leftovers >= 0),
    missing bigint not null check (missing >= 0),
    check (finished_at >= started_at)
);
create index store_sweep_newest on store_sweep (started_at desc, id desc);

-- Assets whose file was not there; no more than people can look after at a time.
create table store_sweep_missing (
    sweep_id bigint not null references store_sweep (id) on delete cascade,
    sha256 char(64) not null references asset (sha256) on delete cascade,
    primary key (sweep_id, sha256)
);
create index store_sweep_missing_asset on store_sweep_missing (sha256);

insert into role_permission (role, permission) values ('administrator', 'media:sweep'), ('scheduler', 'media:sweep');
