-- The history leads from each step to the text that it was about.
create index revision_by_content on revision (edition_id, content_hash, made_at);
