-- The dedicated fund (提案专项资金) of one year. Both totals are kept by triggers on what they add up; whoever adds to either holds the
-- row until the commit, so of two that would together exceed what is there the second is refused.
create table fund.budget (
    committee_id int not null default committee.current_committee() references committee.committee,
    year         int not null check (year between 1949 and 2200),
    appropriated numeric(14, 2) not null default 0,
    allocated    numeric(14, 2) not null default 0,
    primary key (committee_id, year),
    constraint budget_not_exceeded check (allocated <= appropriated),
    check (allocated >= 0)
);
alter table fund.budget enable row level security;
create policy of_committee on fund.budget using (committee_id = committee.current_committee());
revoke delete on fund.budget from tongxin_app;
-- Adds to the totals of a year; the only way to them, for the program itself may not write them.
create function fund.add_to_budget(of_committee int, of_year int, more_appropriated numeric, more_allocated numeric) returns void
    language plpgsql security definer set search_path = fund, pg_temp as $$
begin
    insert into fund.budget (committee_id, year) values (of_committee, of_year) on conflict do nothing;
    update fund.budget set appropriated = appropriated + more_appropriated, allocated = allocated + more_allocated
     where committee_id = of_committee and year = of_year;
end $$;
revoke insert, update on fund.budget from tongxin_app;
revoke execute on function fund.add_to_budget(int, int, numeric, numeric) from public, tongxin_app;
