-- What was imported, and how far the deadlines that it moves have been counted anew: committee by committee, each in a
-- transaction of its own, in the order of their ids, so that a stopped program goes on where it was.
create table calendar.holiday_import (
    id                bigint generated always as identity primary key,
    notice_year       int,
    first_day         date not null,
    last_day          date not null,
    imported_by       bigint,
    imported_at       timestamptz not null,
    recounted_through int not null default 0,
    finished          boolean not null default false,
    check (last_day >= first_day)
);
create index holiday_import_unfinished on calendar.holiday_import (id) where not finished;
revoke delete, truncate on calendar.holiday_import from tongxin_app;
