-- The worklists and the audit log stay quick as they grow, and history cannot be emptied by its owner either.

-- what is still to be approved, and since when: the list of those is long while all others are read by few rows
create index approval_pending on approval (edition_id) where approver_id is null;
create index state_change_submitted on state_change (edition_id, made_at) where step = 'SUBMIT';

-- the audit log's usual filters, each in its order; refusals and details are the few among many
create index audit_entry_actor on audit_entry (actor, made_at desc, id desc);
create index audit_entry_command on audit_entry (command, made_at desc, id desc);
create index audit_entry_refused on audit_entry (made_at desc, id desc) where not permitted;
create index audit_entry_detailed on audit_entry (made_at desc, id desc) where detail <> '';

-- the privilege to empty a table is revoked; whoever grants it himself again is told no, as for single rows
create trigger revision_is_kept before truncate on revision
    for each statement execute function refuse_change_of_history();
create trigger state_change_is_kept before truncate on state_change
    for each statement execute function refuse_change_of_history();
create trigger audit_entry_is_kept before truncate on audit_entry
    for each statement execute function refuse_change_of_history();
create trigger register_entry_is_kept before truncate on register_entry
    for each statement execute function refuse_change_of_history();
