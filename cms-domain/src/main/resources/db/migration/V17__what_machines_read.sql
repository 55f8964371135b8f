-- Feeds, the sitemap and the public register: what programs need to know, and stays true for ever.

-- When readers were last told of an update of the document in the edition's language: the newest publication with a
-- major one after the first, carried over by what supersedes it. Lists and feeds read it without another query.
alter table edition add column updated_at timestamptz;
alter table edition add check (updated_at is null or updated_at >= first_published_at);
update edition e
   set updated_at = (
        select max(m.published_at)
          from edition m
          join edition_head h on h.edition_id = m.id
          join revision r on r.id = h.revision_id
         where m.document_id = e.document_id and m.language = e.language and m.published_at <= e.published_at
           and m.published_at > m.first_published_at and r.major
           and not exists (select 1 from state_change c where c.edition_id = m.id and c.step = 'RESTORE'
                              and c.to_state = 'PUBLISHED'))
 where e.first_published_at is not null;

-- Who this site is, whatever its address and name: the feeds' ids are made of it. One row, made with the schema.
create table site_identity (
    id uuid primary key default gen_random_uuid(),
    made_at timestamptz not null default now(),
    only_one boolean not null default true unique check (only_one)
);
insert into site_identity default values;
