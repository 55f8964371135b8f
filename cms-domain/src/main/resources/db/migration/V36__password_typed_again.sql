-- When the password was typed last in a login: what decides over accounts asks for it again after a while. Nodes of the
-- version before do not know the column, so that their logins count as confirmed when they begin.

alter table login_session add column confirmed_at timestamptz not null default now();
