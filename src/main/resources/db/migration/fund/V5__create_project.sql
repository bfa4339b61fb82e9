-- A proposal's share of the dedicated fund: applied for, reviewed, approved by somebody else, spent, accepted and closed.
create table fund.project (
    id               bigint generated always as identity primary key,
    version          int not null,
    committee_id     int not null default committee.current_committee() references committee.committee,
    proposal_id      bigint not null references proposal.proposal,
    year             int not null check (year between 1949 and 2200),
    state            text not null check (state in ('APPLIED', 'REVIEWED', 'APPROVED', 'COMPLETED', 'CLOSED', 'REFUSED', 'CANCELLED')),
    applicant        text not null check (length(applicant) between 1 and 100),
    unit_id          bigint references committee.unit,
    purpose          text not null check (length(purpose) between 1 and 1000),
    asked            numeric(14, 2) not null check (asked > 0),
    applied_account  bigint not null,
    applied_by       text not null,
    applied_at       timestamptz not null,
    proposed         numeric(14, 2) check (proposed > 0 and proposed <= asked),
    reviewed_account bigint,
    reviewed_by      text,
    reviewed_at      timestamptz,
    approved         numeric(14, 2) check (approved > 0),
    approved_account bigint,
    approved_by      text,
    approved_at      timestamptz,
    paid             numeric(14, 2) not null default 0,
    report           text check (length(report) between 1 and 2000),
    accepted_by      text check (length(accepted_by) between 1 and 200),
    accepted_on      date,
    completed_at     timestamptz,
    returned         numeric(14, 2),
    ended_at         timestamptz,
    ended_why        text check (length(ended_why) between 1 and 500),
    constraint payment_not_exceeded check (paid >= 0 and paid <= coalesce(approved, 0)),
    constraint reviewed_whole check ((state in ('REVIEWED', 'APPROVED', 'COMPLETED', 'CLOSED')) <= (proposed is not null and reviewed_at is not null)),
    constraint approved_whole check ((state in ('APPROVED', 'COMPLETED', 'CLOSED')) <= (approved is not null and approved_at is not null)),
    constraint two_persons check (approved_account <> reviewed_account and approved_account <> applied_account),
    constraint completed_whole check ((state in ('COMPLETED', 'CLOSED')) <= (report is not null and accepted_by is not null
        and accepted_on is not null and completed_at is not null)),
    constraint closed_whole check ((state = 'CLOSED') = (returned is not null) and (state <> 'CLOSED' or returned = approved - paid)),
    constraint ended_whole check ((state in ('CLOSED', 'REFUSED', 'CANCELLED')) = (ended_at is not null)
        and (state not in ('REFUSED', 'CANCELLED') or ended_why is not null)),
    constraint nothing_paid_on_cancelled check (state not in ('REFUSED', 'CANCELLED') or paid = 0)
);
alter table fund.project enable row level security;
create policy of_committee on fund.project using (committee_id = committee.current_committee());
create unique index project_once on fund.project (proposal_id, year) where state not in ('REFUSED', 'CANCELLED');
create index project_year on fund.project (committee_id, year, id);
revoke delete on fund.project from tongxin_app;
create table fund.budget_line (
    project      bigint not null references fund.project on delete cascade,
    committee_id int not null default committee.current_committee() references committee.committee,
    position     int not null,
    item         text not null check (length(item) between 1 and 100),
    amount       numeric(14, 2) not null check (amount > 0),
    primary key (project, position)
);
alter table fund.budget_line enable row level security;
create policy of_committee on fund.budget_line using (committee_id = committee.current_committee());
-- What a project binds of its year's fund: the approved amount, once closed only what was paid.
create function fund.bound(of_state text, approved numeric, paid numeric) returns numeric
    language sql immutable
    return case when of_state in ('APPROVED', 'COMPLETED') then approved when of_state = 'CLOSED' then paid else 0 end;
create function fund.count_allocation() returns trigger
    language plpgsql security definer set search_path = fund, pg_temp as $$
declare
    before numeric := case when tg_op = 'UPDATE' then fund.bound(old.state, old.approved, old.paid) else 0 end;
    after  numeric := fund.bound(new.state, new.approved, new.paid);
begin
    if tg_op = 'UPDATE' and old.year <> new.year then
        raise exception 'a project stays in its year';
    end if;
    if before <> after then
        perform fund.add_to_budget(new.committee_id, new.year, 0, after - before);
    end if;
    return null;
end $$;
create trigger count_allocation after insert or update on fund.project for each row execute function fund.count_allocation();
