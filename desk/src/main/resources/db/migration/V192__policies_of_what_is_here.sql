-- Nobody could take back what was decided for an add-on that is gone, and it would hold for a new installation.
delete from update_policy p
where not exists (select from installation i where i.publisher = p.publisher and i.slug = p.slug);
alter table update_policy
    add constraint update_policy_of_what_is_here foreign key (publisher, slug) references installation on delete cascade;
