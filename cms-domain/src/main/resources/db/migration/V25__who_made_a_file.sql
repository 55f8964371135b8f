-- What the library says of a file's author now. The credit stays what was said when it was uploaded: texts from before
-- they named an author themselves show it, and nothing that citizens read may change without a review.
alter table asset add column author varchar(250) not null default '';
update asset set author = credit;

drop index asset_words;
alter table asset drop column words;
alter table asset add column words tsvector
    generated always as (words_of(file_name || ' ' || alt || ' ' || author)) stored;
create index asset_words on asset using gin (words);
