-- The roster shows the deadline of every row, also of those whose clock has stopped.
create index clock_subject on calendar.clock (subject, step, id);
