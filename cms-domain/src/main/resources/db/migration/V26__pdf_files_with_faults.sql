-- Which PDF files lack something for those who do not look at their pages, so that the library can list them.

alter table asset_reading add column faulty boolean not null default false;

-- as the product judges what it reads from now on
update asset_reading set faulty = true
 where outcome = 'READ' and pages is not null
   and (not tagged or pages_without_text > 0 or title = '' or not title_shown or language = '');

create index asset_reading_faulty on asset_reading (sha256) where faulty;
