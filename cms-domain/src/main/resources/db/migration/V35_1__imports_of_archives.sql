-- An archive tells more of a site than its texts: pages that were taken away, the front page, what editors say of search.
insert into role_permission (role, permission) values
    ('importer', 'edition:withdraw'), ('importer', 'edition:run-schedule'), ('importer', 'home:arrange'),
    ('importer', 'search:curate');
