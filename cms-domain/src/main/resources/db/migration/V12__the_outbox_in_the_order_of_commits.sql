-- A row's id is given before its transaction ends, so a reader who remembers the highest id that he has seen never sees
-- a lower one that is committed later. The transaction's number lets a reader ask for exactly what has become visible
-- since a snapshot that he remembers (pg_visible_in_snapshot).
alter table outbox add column transaction xid8 not null default pg_current_xact_id();

create index outbox_transaction on outbox (transaction);
