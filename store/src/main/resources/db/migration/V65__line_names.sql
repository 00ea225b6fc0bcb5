-- What an add-on was called when it was billed; null on lines that name none, and on those from before.
alter table invoice_line add column name text check (length(name) between 1 and 300);
