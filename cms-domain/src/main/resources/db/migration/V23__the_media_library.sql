-- The library: files are found by the words of their names and descriptions, replaced by others, and taken away.

alter table asset
    add column deleted_at timestamptz,
    add column deleted_by bigint references account (id),
    add column replaced_by char(64) references asset (sha256),
    add check ((deleted_at is null) = (deleted_by is null)),
    add check (replaced_by <> sha256);

create index asset_deleted_by on asset (deleted_by) where deleted_by is not null;
create index asset_replaced_by on asset (replaced_by) where replaced_by is not null;
create index asset_of_uploader on asset (uploaded_by, uploaded_at desc, sha256) where deleted_at is null;
create index asset_in_library on asset (uploaded_at desc, sha256) where deleted_at is null;

-- The words of a name or a sentence, in small letters of either alphabet, whatever locale the database was made with.
-- No dictionary: names of files are no sentences, and a word is found by its beginning, which in Bulgarian is its stem.
create function words_of(phrase text) returns tsvector language sql immutable strict parallel safe as $$
    select array_to_tsvector(array_remove(
        regexp_split_to_array(lower(phrase collate "bg-x-icu") collate "bg-x-icu", '[^[:alnum:]]+'), ''))
$$;

alter table asset add column words tsvector
    generated always as (words_of(file_name || ' ' || alt || ' ' || credit)) stored;
create index asset_words on asset using gin (words);
-- what texts call the files that they offer
create index revision_attachment_words on revision_attachment using gin (words_of(title));
