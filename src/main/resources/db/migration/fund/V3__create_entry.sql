-- One ledger of money and goods: what came in (appropriated, raised, granted, given in aid) and what the committee's own work cost.
-- Nothing in it is changed or deleted: a wrong entry is cancelled, and perhaps followed by one that corrects it.
create table fund.entry (
    id           bigint generated always as identity primary key,
    committee_id int not null default committee.current_committee() references committee.committee,
    kind         text not null check (kind in ('APPROPRIATION', 'RAISED', 'GRANT', 'AID', 'COST')),
    year         int not null check (year between 1949 and 2200),
    booked_on    date not null,
    amount       numeric(14, 2) not null check (amount > 0),
    party        text not null check (length(party) between 1 and 100),
    document_no  text not null check (length(document_no) <= 100),
    purpose      text not null check (length(purpose) between 1 and 40),
    matter       text not null check (length(matter) between 1 and 500),
    coordinated  boolean not null,
    goods        text check (length(goods) between 1 and 200),
    valuation    text check (length(valuation) between 1 and 40),
    people       int check (people between 1 and 10000),
    days         int check (days between 1 and 366),
    standard     numeric(14, 2) check (standard >= 0),
    over_because text not null check (length(over_because) <= 500),
    used         numeric(14, 2) not null default 0,
    corrects     bigint references fund.entry,
    recorded_by  text not null,
    counts_from  timestamptz not null,
    cancelled_at  timestamptz,
    cancelled_by  text,
    cancelled_why text check (length(cancelled_why) between 1 and 500),
    constraint appropriation_names_document check (kind <> 'APPROPRIATION' or document_no <> ''),
    constraint year_of_the_day check (kind = 'APPROPRIATION' or year = extract(year from booked_on)),
    constraint goods_are_valued check ((goods is null) = (valuation is null) and (goods is null or kind = 'AID')),
    constraint cost_is_measured check ((kind = 'COST') = (people is not null) and (people is null) = (days is null)
        and (kind = 'COST' or standard is null)),
    constraint over_is_explained check (standard is null or amount <= standard or over_because <> ''),
    constraint grant_is_coordinated check (kind <> 'GRANT' or coordinated),
    constraint use_not_exceeded check (used >= 0 and used <= amount),
    constraint used_is_not_cancelled check (cancelled_at is null or used = 0),
    constraint cancelled_whole check ((cancelled_at is null) = (cancelled_by is null) and (cancelled_at is null) = (cancelled_why is null))
);
alter table fund.entry enable row level security;
create policy of_committee on fund.entry using (committee_id = committee.current_committee());
create index entry_year on fund.entry (committee_id, year, kind);
revoke delete, update on fund.entry from tongxin_app;
grant update (cancelled_at, cancelled_by, cancelled_why) on fund.entry to tongxin_app;
create function fund.count_appropriation() returns trigger
    language plpgsql security definer set search_path = fund, pg_temp as $$
begin
    if new.kind = 'APPROPRIATION' and tg_op = 'INSERT' and new.cancelled_at is null then
        perform fund.add_to_budget(new.committee_id, new.year, new.amount, 0);
    elsif new.kind = 'APPROPRIATION' and tg_op = 'UPDATE' and old.cancelled_at is null and new.cancelled_at is not null then
        perform fund.add_to_budget(new.committee_id, new.year, -new.amount, 0);
    end if;
    return null;
end $$;
create trigger count_appropriation after insert or update on fund.entry for each row execute function fund.count_appropriation();
