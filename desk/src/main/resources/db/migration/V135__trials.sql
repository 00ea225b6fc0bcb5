-- What the licence may try free of charge, as the store tells it with the purchases.
alter table purchase_copy add column trial_days int not null default 0 check (trial_days >= 0);
alter table purchase_copy add column tried text[] not null default '{}';
-- Asked anew, because what is kept does not say it.
update purchase_copy set etag = '';
