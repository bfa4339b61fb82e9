-- What time it is for the program: its own clock, by which every rule counts; the database's for who asks without the program.
create function committee.current_moment() returns timestamptz
    language sql stable parallel safe
    return coalesce(nullif(current_setting('tongxin.now', true), '')::timestamptz, now());
