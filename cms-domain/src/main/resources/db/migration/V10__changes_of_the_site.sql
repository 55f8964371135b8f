-- Citizens also see what is no edition: the order of sections, the home page's arrangement, redirects. The outbox tells
-- of those changes too, under the one kind SITE, so that whatever follows a publication follows them.
alter table outbox
    alter column document_id drop not null,
    alter column edition_id drop not null,
    alter column language drop not null,
    add column subject varchar(60) not null default '',
    add check ((kind = 'SITE') = (edition_id is null)),
    add check ((kind = 'SITE') = (document_id is null)),
    add check ((kind = 'SITE') = (subject <> ''));

create index outbox_site on outbox (made_at desc) where kind = 'SITE';
