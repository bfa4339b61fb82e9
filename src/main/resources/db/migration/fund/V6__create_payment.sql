-- A payment on a project with its voucher; a wrong one is cancelled, never removed.
create table fund.payment (
    id           bigint generated always as identity primary key,
    committee_id int not null default committee.current_committee() references committee.committee,
    project_id   bigint not null references fund.project,
    amount       numeric(14, 2) not null check (amount > 0),
    paid_on      date not null,
    payee        text not null check (length(payee) between 1 and 100),
    voucher_no   text not null check (length(voucher_no) between 1 and 60),
    recorded_by  text not null,
    counts_from  timestamptz not null,
    cancelled_at  timestamptz,
    cancelled_by  text,
    cancelled_why text check (length(cancelled_why) between 1 and 500),
    constraint cancelled_whole check ((cancelled_at is null) = (cancelled_by is null) and (cancelled_at is null) = (cancelled_why is null))
);
alter table fund.payment enable row level security;
create policy of_committee on fund.payment using (committee_id = committee.current_committee());
create index payment_project on fund.payment (project_id);
create unique index payment_voucher on fund.payment (committee_id, project_id, voucher_no) where cancelled_at is null;
revoke delete, update on fund.payment from tongxin_app;
grant update (cancelled_at, cancelled_by, cancelled_why) on fund.payment to tongxin_app;
create function fund.count_payment() returns trigger
    language plpgsql security definer set search_path = fund, pg_temp as $$
declare
    more numeric := case when tg_op = 'INSERT' then new.amount
                         when old.cancelled_at is null and new.cancelled_at is not null then -new.amount else 0 end;
begin
    if more <> 0 then
        update fund.project set paid = paid + more
         where id = new.project_id and committee_id = new.committee_id and state in ('APPROVED', 'COMPLETED');
        if not found then
            raise exception 'project_takes_payments' using errcode = 'check_violation';
        end if;
    end if;
    return null;
end $$;
create trigger count_payment after insert or update on fund.payment for each row execute function fund.count_payment();
