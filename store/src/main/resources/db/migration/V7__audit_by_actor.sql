create index audit_entry_actor on audit_entry (actor, at desc, id desc);
