-- Blocks: texts that pages show in their own. They go through the same workflow and have no address.

alter table document drop constraint document_type_check;
alter table document add constraint document_type_check check (type in (
    'NEWS', 'PAGE', 'ACT', 'FILES', 'EVENT', 'NOTICE', 'STATEMENT', 'BLOCK'));

alter table document
    add column block_kind varchar(20) check (block_kind in ('CONTACT', 'HOURS', 'FEE', 'TEXT')),
    add check ((type = 'BLOCK') = (block_kind is not null));

-- the public lists pass them by
create index document_blocks on document (id) where type = 'BLOCK';

-- which blocks the newest text of an edition names
create table block_use (
    edition_id bigint not null references edition (id),
    block_id bigint not null references document (id),
    primary key (edition_id, block_id)
);
create index block_use_block on block_use (block_id, edition_id);
