-- An account is seen by itself and by the committees in which it holds or held a role.
alter table identity.account enable row level security;
create policy of_committee on identity.account
    using (id = committee.current_account()
        or exists (select 1 from identity.appointment a
                    where a.account_id = account.id and a.committee_id = committee.current_committee()))
    with check (true);
