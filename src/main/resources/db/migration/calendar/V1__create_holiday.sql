-- The days that the yearly holiday notices name: of the whole country, so of no committee.
create table calendar.holiday (
    day         date primary key,
    kind        text not null check (kind in ('OFF', 'WORK')),
    name        text not null check (length(name) between 1 and 20),
    notice_year int not null check (notice_year between 2000 and 2200),
    check (kind = 'OFF' or extract(isodow from day) >= 6)
);
create index holiday_notice on calendar.holiday (notice_year, day);
