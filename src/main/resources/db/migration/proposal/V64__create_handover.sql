-- A proposal handed from a committee to one above it, with a receipt. The only row that two committees read: the sender writes it once, the
-- receiver answers it once, neither changes the other's words, and nothing else of either is seen.
create table proposal.handover (
    id           bigint generated always as identity primary key,
    committee_id int not null default committee.current_committee() references committee.committee,
    to_committee int not null references committee.committee,
    title        text not null check (length(title) between 1 and 200),
    proposer     text not null check (length(proposer) between 1 and 200),
    content      text not null check (length(content) between 1 and 20000),
    sent_by      text not null,
    sent_at      timestamptz not null,
    state        text not null default 'SENT' check (state in ('SENT', 'ACCEPTED', 'DECLINED')),
    answered_by  text,
    answered_at  timestamptz,
    answer       text check (length(answer) <= 500),
    receipt      text check (length(receipt) <= 60),
    constraint to_another check (to_committee <> committee_id),
    constraint answered_whole check ((state = 'SENT') = (answered_at is null) and (state = 'SENT') = (answered_by is null)),
    constraint accepted_has_receipt check ((state = 'ACCEPTED') = (receipt is not null)),
    constraint declined_has_reason check (state <> 'DECLINED' or answer <> '')
);
alter table proposal.handover enable row level security;
create policy read_by_both on proposal.handover for select
    using (committee.current_committee() in (committee_id, to_committee));
create policy sent_upward on proposal.handover for insert
    with check (committee_id = committee.current_committee() and state = 'SENT'
        and to_committee = any ((select c.ancestors from committee.committee c where c.id = committee.current_committee())::int[]));
create policy answered_by_receiver on proposal.handover for update
    using (to_committee = committee.current_committee() and state = 'SENT')
    with check (to_committee = committee.current_committee() and state in ('ACCEPTED', 'DECLINED'));
revoke update, delete on proposal.handover from tongxin_app;
grant update (state, answered_by, answered_at, answer, receipt) on proposal.handover to tongxin_app;
create index handover_incoming on proposal.handover (to_committee, id desc);
create index handover_sent on proposal.handover (committee_id, id desc);
