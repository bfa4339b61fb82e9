-- Where both sides rate (双向评价), each rating is hidden from the other side until both are in, the unit answers again, or the day has come.
-- The database hides it, so that no list, figure or export can tell.
alter table proposal.evaluation add sealed_until timestamptz;
create table proposal.cooperation (
    id            bigint generated always as identity primary key,
    committee_id  int not null default committee.current_committee() references committee.committee,
    proposal_id   bigint not null references proposal.proposal on delete cascade,
    assignment_id bigint not null references proposal.assignment on delete cascade,
    reply_id      bigint not null unique references proposal.reply on delete cascade,
    criteria      text[] not null check (cardinality(criteria) > 0),
    grades        text[] not null,
    comment       text not null check (length(comment) <= 500),
    account_id    bigint not null,
    written_by    text not null,
    at            timestamptz not null,
    sealed_until  timestamptz not null,
    check (cardinality(grades) = cardinality(criteria))
);
alter table proposal.cooperation enable row level security;
create policy of_committee on proposal.cooperation using (committee_id = committee.current_committee());
create index cooperation_proposal on proposal.cooperation (proposal_id);
-- Of the letter: whether a later one of the same unit was begun, for then the first was judged.
create function proposal.answered_again(letter bigint) returns boolean
    language sql stable security definer set search_path = proposal, pg_temp
    return exists (select 1 from proposal.reply r join proposal.reply l on l.assignment_id = r.assignment_id and l.round > r.round where r.id = letter);
create function proposal.unsealed_for_units(letter bigint) returns boolean
    language sql stable security definer set search_path = proposal, pg_temp
    return exists (select 1 from proposal.cooperation c where c.reply_id = letter)
        or proposal.answered_again(letter)
        or not exists (select 1 from proposal.reply r join proposal.assignment a on a.proposal_id = r.proposal_id
                         join identity.appointment t on t.unit_id = a.unit_id and t.account_id = committee.current_account()
                        where r.id = letter);
create function proposal.unsealed_for_proposers(letter bigint) returns boolean
    language sql stable security definer set search_path = proposal, pg_temp
    return exists (select 1 from proposal.evaluation e where e.reply_id = letter and e.account_id = committee.current_account())
        or proposal.answered_again(letter)
        or not exists (select 1 from proposal.reply r
                         join proposal.proposal p on p.id = r.proposal_id or p.merged_into = r.proposal_id
                         left join proposal.signer s on s.proposal_id = p.id and s.agreed_at is not null
                        where r.id = letter and committee.current_account() in (p.proposer_id, s.account_id));
create policy sealed_from_units on proposal.evaluation as restrictive for select
    using (sealed_until is null or sealed_until <= now() or account_id = committee.current_account() or proposal.unsealed_for_units(reply_id));
create policy sealed_from_proposers on proposal.cooperation as restrictive for select
    using (sealed_until <= now() or account_id = committee.current_account() or proposal.unsealed_for_proposers(reply_id));
