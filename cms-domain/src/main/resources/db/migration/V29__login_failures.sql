-- Wrong logins, counted for all nodes together: under the hash of the name that was typed (which may be a password in
-- the wrong field) and under that of the network it came from. Forgotten after a day.

create table login_failures (
    who char(64) primary key check (who ~ '^[0-9a-f]{64}$'),
    -- goes down by itself with time, so it is no whole number
    failures double precision not null check (failures >= 0),
    last_at timestamptz not null,
    refused_until timestamptz not null
);
create index login_failures_oldest on login_failures (last_at);
