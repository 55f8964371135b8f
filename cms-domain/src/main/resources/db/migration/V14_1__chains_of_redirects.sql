-- A redirect without a query stands for every query at its path, so chains are found by the path of a target. Index and
-- conditions of the old column go with it.
alter table redirect drop column target_source;
alter table redirect add column target_path varchar(1000);
alter table redirect add check (target_path is null or target is not null);
create index redirect_target_path on redirect (target_path) where target_path is not null;
