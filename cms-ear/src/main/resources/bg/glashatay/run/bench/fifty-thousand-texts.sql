-- Fifty thousand published texts for the search: each a piece of news made of paragraphs of the demo town, shuffled, with
-- some words in each that hardly another text has, as names are. Made from whole rows, so that a new column needs no
-- change here.
select setseed(0.5);

create temporary table paragraph as
select row_number() over () as place, text from (
    select distinct m[1] as text
    from edition e
    join edition_head h on h.edition_id = e.id
    join revision r on r.id = h.revision_id
    cross join lateral regexp_matches(r.body, '<p>[^<]{80,}</p>', 'g') m
    where e.state = 'PUBLISHED' and e.language = 'bg' and e.id < 1000000000) found;

create temporary table pattern as
select row_number() over (order by e.id) as place, e.id, e.document_id
from edition e join document d on d.id = e.document_id
where e.state = 'PUBLISHED' and e.language = 'bg' and d.type = 'NEWS' and e.id < 1000000000 and e.expires_at is null;

create temporary table made as
select n, p.id, p.document_id, 9000000000000000 + n::bigint as new_id,
    (select string_agg(initcap(syllable[1 + (random() * 19)::int] || syllable[1 + (random() * 19)::int]
            || syllable[1 + (random() * 19)::int] || (n + k) % 7), ' ')
        from generate_series(1, 12 + n % 2) k) as names
from generate_series(1, 50000) n
join pattern p on p.place = 1 + n % (select count(*) from pattern)
cross join (select array['ба','ве','ги','до','жу','зъ','ка','ле','ми','но','пу','ръ','са','те','фи','хо','цу','че','ши','ща'] as syllable) s;

insert into document
select (jsonb_populate_record(d, jsonb_build_object('id', m.new_id))).*
from made m join document d on d.id = m.document_id;

insert into edition
select (jsonb_populate_record(e, jsonb_build_object(
    'id', m.new_id,
    'document_id', m.new_id,
    'published_at', e.published_at - m.n * interval '1 hour',
    'first_published_at', e.first_published_at - m.n * interval '1 hour',
    'updated_at', null))).*
from made m join edition e on e.id = m.id;

insert into revision
select (jsonb_populate_record(r, jsonb_build_object(
    'id', m.new_id, 'edition_id', m.new_id, 'lead_image', null, 'lead_image_alt', '',
    'title', left(r.title || ' ' || split_part(m.names, ' ', 1), 250),
    'body', (select string_agg(p.text, '' order by p.place) from paragraph p
        where p.place in (1 + m.n % 151, 1 + m.n % 149, 1 + m.n % 139, 1 + m.n % 137, 1 + m.n % 131, 1 + m.n % 127,
            1 + m.n % 113, 1 + m.n % 109, 1 + m.n % 107, 1 + m.n % 103))
        || '<p>' || m.names || '</p>'))).*
from made m join edition_head h on h.edition_id = m.id join revision r on r.id = h.revision_id;

insert into edition_head select new_id, new_id from made;

insert into address
select (jsonb_populate_record(a, jsonb_build_object(
    'id', m.new_id, 'document_id', m.new_id, 'slug', left(a.slug, 100) || '-s' || m.n))).*
from made m join address a on a.document_id = m.document_id and a.is_current and a.language = 'bg';

vacuum analyze;
