-- What happened to a promise, in order: reports, requests, decisions, re-checks, comments. Written once, never changed.
create table proposal.promise_entry (
    id           bigint generated always as identity primary key,
    committee_id int not null default committee.current_committee() references committee.committee,
    promise_id   bigint not null references proposal.promise on delete cascade,
    kind         text not null check (kind in ('PROGRESS', 'FULFILLED', 'DATE_ASKED', 'DATE_GRANTED', 'DATE_REFUSED', 'CHECK', 'COMMENT')),
    text         text not null check (length(text) between 1 and 2000),
    wanted_on    date,
    result       text check (result in ('KEPT', 'PARTLY', 'BROKEN')),
    look_back_id bigint references proposal.look_back,
    account_id   bigint not null,
    written_by   text not null,
    at           timestamptz not null,
    constraint check_has_result check ((kind = 'CHECK') = (result is not null) and (look_back_id is null or kind = 'CHECK')),
    constraint date_has_day check ((kind in ('DATE_ASKED', 'DATE_GRANTED')) = (wanted_on is not null))
);
alter table proposal.promise_entry enable row level security;
create policy of_committee on proposal.promise_entry using (committee_id = committee.current_committee());
create index promise_entry_promise on proposal.promise_entry (promise_id, id);
create index promise_entry_look_back on proposal.promise_entry (look_back_id, promise_id) where look_back_id is not null;
revoke update, truncate on proposal.promise_entry from tongxin_app;
