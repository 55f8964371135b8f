-- Dated lists pass lasting pages by, and a section's page names them.
create index document_pages on document (id) where type in ('PAGE', 'STATEMENT');
