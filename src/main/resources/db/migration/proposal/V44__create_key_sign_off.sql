-- Whether the leader who takes the handling (领办) lets a reply go out; holds for the reply as it read then, by its version.
create table proposal.key_sign_off (
    id            bigint generated always as identity primary key,
    committee_id  int not null default committee.current_committee() references committee.committee,
    proposal_id   bigint not null references proposal.proposal,
    reply_id      bigint not null references proposal.reply,
    reply_version int not null,
    account_id    bigint not null,
    leader        text not null,
    agreed        boolean not null,
    opinion       text not null check (length(opinion) <= 1000),
    at            timestamptz not null,
    check (agreed or length(opinion) > 0)
);
alter table proposal.key_sign_off enable row level security;
create policy of_committee on proposal.key_sign_off using (committee_id = committee.current_committee());
create index key_sign_off_reply on proposal.key_sign_off (reply_id, reply_version, id);
