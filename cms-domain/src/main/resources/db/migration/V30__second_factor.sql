-- The second factor of accounts that have one: the secret that an app on somebody's phone shares with us (RFC 6238), and
-- codes for the day on which the phone is lost.

create table second_factor (
    account_id bigint primary key references account (id),
    -- 160 random bits; as a text it would be one that people may copy
    secret bytea not null check (length(secret) = 20),
    turned_on_at timestamptz not null,
    -- the half minute of the last code that was taken: no code is taken twice, nor an older one after it
    last_step bigint not null
);

create table recovery_code (
    account_id bigint not null references second_factor (account_id) on delete cascade,
    code_sha256 char(64) not null check (code_sha256 ~ '^[0-9a-f]{64}$'),
    used_at timestamptz,
    primary key (account_id, code_sha256)
);
