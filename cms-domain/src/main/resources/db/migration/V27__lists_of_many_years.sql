-- For lists of a site of a hundred thousand documents.

-- What a list passes over, and what it only counts, is looked at in the index: with the document for its kind, and the
-- end of a text for who it is for.
create index edition_public_section_listed on edition (section_id, language, first_published_at desc, id desc)
    include (document_id, expires_at) where state = 'PUBLISHED';
drop index edition_public_section;
drop index edition_public_archive;
create index edition_public_newest_listed on edition (language, first_published_at desc, id desc)
    include (document_id, expires_at) where state = 'PUBLISHED';
drop index edition_public_newest;

-- Likewise events and notices, which are counted before and after now.
create index edition_events_counted on edition (language, event_end) include (document_id, expires_at)
    where state = 'PUBLISHED' and event_end is not null;
create index edition_notices_counted on edition (language, notice_until) include (document_id, expires_at)
    where state = 'PUBLISHED' and notice_until is not null;

-- The few documents of a kind: the front page asks for pages, editors filter by it.
create index document_of_type on document (type, id);

-- Editors' lists count what they may read in the states that they show.
create index edition_counted on edition (state, section_id, language) include (id);
