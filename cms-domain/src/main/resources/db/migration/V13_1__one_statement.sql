-- Every public page asks for the accessibility statement, and whoever makes one for another.
create index document_statement on document (id) where type = 'STATEMENT';
