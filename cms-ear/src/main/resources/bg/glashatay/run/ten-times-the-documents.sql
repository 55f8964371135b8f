-- Nine copies of every published edition's document, a day older each, so that lists and indexes have ten times as much
-- to look through. Made from whole rows, so that a new column needs no change here.
create temporary table copied as
select e.id, e.document_id, k, k * 1000000000::bigint as shift
from edition e cross join generate_series(1, 9) k
where e.state = 'PUBLISHED';

insert into document
select (jsonb_populate_record(d, jsonb_build_object('id', d.id + c.shift))).*
from document d join (select distinct document_id, k, shift from copied) c on c.document_id = d.id;

insert into edition
select (jsonb_populate_record(e, jsonb_build_object(
    'id', e.id + c.shift,
    'document_id', e.document_id + c.shift,
    'published_at', e.published_at - c.k * interval '1 day',
    'first_published_at', e.first_published_at - c.k * interval '1 day'))).*
from edition e join copied c on c.id = e.id;

insert into revision
select (jsonb_populate_record(r, jsonb_build_object('id', r.id + c.shift, 'edition_id', r.edition_id + c.shift))).*
from edition_head h join copied c on c.id = h.edition_id join revision r on r.id = h.revision_id;

insert into edition_head
select h.edition_id + c.shift, h.revision_id + c.shift
from edition_head h join copied c on c.id = h.edition_id;

insert into address
select (jsonb_populate_record(a, jsonb_build_object(
    'id', a.id + c.shift,
    'document_id', a.document_id + c.shift,
    'slug', left(a.slug, 110) || '-n' || a.id || '-' || c.k))).*
from address a join (select distinct document_id, k, shift from copied) c on c.document_id = a.document_id
where a.is_current;

analyze;
