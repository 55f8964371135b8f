-- The demo town as it would be after many years: every edition again and again, in whatever state it is, each time a
-- few hours older, until there are fifty thousand, with those who wrote them and what they went through; and a million
-- lines of the audit log. Made from whole rows, so that a new column needs no change here. Texts are cut: no list
-- shows them.
create temporary table original as
select e.id, e.document_id from edition e where e.id < 1000000000;

create temporary table again as
select id, document_id, k, k * 1000000000::bigint as shift, k * interval '5 hours' as earlier
from original cross join generate_series(10, 10 + (50000 / (select count(*) from original))::int) k;

insert into document
select (jsonb_populate_record(d, jsonb_build_object('id', d.id + a.shift))).*
from document d join (select distinct document_id, k, shift from again) a on a.document_id = d.id;

insert into edition
select (jsonb_populate_record(e, jsonb_build_object(
    'id', e.id + a.shift,
    'document_id', e.document_id + a.shift,
    'changed_at', e.changed_at - a.earlier,
    'published_at', e.published_at - a.earlier,
    'first_published_at', e.first_published_at - a.earlier,
    -- the timer must not find them due
    'scheduled_for', e.scheduled_for + a.earlier))).*
from edition e join again a on a.id = e.id;

insert into revision
select (jsonb_populate_record(r, jsonb_build_object(
    'id', r.id + a.shift, 'edition_id', r.edition_id + a.shift, 'body', '<p>…</p>'))).*
from edition_head h join again a on a.id = h.edition_id join revision r on r.id = h.revision_id;

insert into edition_head
select h.edition_id + a.shift, h.revision_id + a.shift from edition_head h join again a on a.id = h.edition_id;

insert into edition_contributor
select c.edition_id + a.shift, c.account_id from edition_contributor c join again a on a.id = c.edition_id;

insert into state_change
select (jsonb_populate_record(c, jsonb_build_object(
    'id', c.id + a.shift, 'edition_id', c.edition_id + a.shift, 'made_at', c.made_at - a.earlier))).*
from state_change c join again a on a.id = c.edition_id;

insert into approval
select (jsonb_populate_record(p, jsonb_build_object('id', p.id + a.shift, 'edition_id', p.edition_id + a.shift))).*
from approval p join again a on a.id = p.edition_id;

insert into audit_entry (made_at, actor, command, permitted, edition_id, from_state, to_state, content_hash, detail)
select l.made_at - n * interval '3 minutes', l.actor, l.command, l.permitted and n % 20 <> 0, l.edition_id,
    l.from_state, l.to_state, l.content_hash, case when n % 20 = 0 then 'not-permitted' else l.detail end
from generate_series(1, 1000000) n
join (select *, row_number() over (order by id) - 1 as place, count(*) over () as lines from audit_entry) l
    on l.place = n % l.lines;

vacuum analyze;
