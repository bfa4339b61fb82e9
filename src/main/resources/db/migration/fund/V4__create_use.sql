-- What became of money raised, granted or given: how much of an entry which beneficiary got, for which project.
create table fund.use (
    id           bigint generated always as identity primary key,
    committee_id int not null default committee.current_committee() references committee.committee,
    entry_id     bigint not null references fund.entry,
    beneficiary  text not null check (length(beneficiary) between 1 and 100),
    project      text not null check (length(project) <= 200),
    amount       numeric(14, 2) not null check (amount > 0),
    used_on      date not null,
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    cancelled_at  timestamptz,
    cancelled_by  text,
    cancelled_why text check (length(cancelled_why) between 1 and 500),
    constraint cancelled_whole check ((cancelled_at is null) = (cancelled_by is null) and (cancelled_at is null) = (cancelled_why is null))
);
alter table fund.use enable row level security;
create policy of_committee on fund.use using (committee_id = committee.current_committee());
create index use_entry on fund.use (entry_id);
revoke delete, update on fund.use from tongxin_app;
grant update (cancelled_at, cancelled_by, cancelled_why) on fund.use to tongxin_app;
create function fund.count_use() returns trigger
    language plpgsql security definer set search_path = fund, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        update fund.entry set used = used + new.amount where id = new.entry_id and committee_id = new.committee_id;
    elsif old.cancelled_at is null and new.cancelled_at is not null then
        update fund.entry set used = used - new.amount where id = new.entry_id and committee_id = new.committee_id;
    end if;
    return null;
end $$;
create trigger count_use after insert or update on fund.use for each row execute function fund.count_use();
