-- Who has which edition open, told by each open page every few seconds and forgotten soon. Not worth a write-ahead log:
-- after a crash the pages tell it again.
create unlogged table presence (
    edition_id bigint not null references edition (id),
    account_id bigint not null references account (id),
    tab varchar(40) not null check (tab ~ '^[A-Za-z0-9-]+$'),
    seen_at timestamptz not null,
    primary key (edition_id, account_id, tab)
);
