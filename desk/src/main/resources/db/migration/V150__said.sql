-- Notes and reasons are kept by the key of a text with its values, which takes more room than the words.
alter table addon_note drop constraint addon_note_line_check;
alter table addon_note add constraint addon_note_line_check check (char_length(line) <= 2000);
alter table addon_dead_letter drop constraint addon_dead_letter_reason_check;
alter table addon_dead_letter add constraint addon_dead_letter_reason_check check (char_length(reason) <= 2000);

-- The newest of an add-on are shown first.
create index addon_dead_letter_by_time on addon_dead_letter (addon, parked_at desc, event desc);
