-- A token may end by itself, and administrators see which ones nobody uses any more. Those from before end never.

alter table api_token add column expires_at timestamptz;
-- to the minute or so
alter table api_token add column last_used_at timestamptz;
