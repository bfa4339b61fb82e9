-- A round in which the key proposals (重点提案) of a session are selected: nominated, scored, shortlisted, decided.
create table proposal.key_round (
    id           bigint generated always as identity primary key,
    version      int not null,
    committee_id int not null default committee.current_committee() references committee.committee,
    session_id   bigint not null references committee.session,
    rulebook_id  bigint not null references rulebook.version,
    stage        text not null check (stage in ('NOMINATING', 'SCORING', 'SCORED', 'SUBMITTED', 'ENDED')),
    opened_by    text not null,
    opened_at    timestamptz not null,
    scored_at    timestamptz,
    submitted_by text,
    submitted_at timestamptz,
    constraint scored_whole check ((scored_at is null) = (stage in ('NOMINATING', 'SCORING'))),
    constraint submitted_whole check ((submitted_at is null) = (stage in ('NOMINATING', 'SCORING', 'SCORED'))
        and (submitted_at is null) = (submitted_by is null))
);
alter table proposal.key_round enable row level security;
create policy of_committee on proposal.key_round using (committee_id = committee.current_committee());
create unique index key_round_running on proposal.key_round (session_id) where stage <> 'ENDED';
create table proposal.key_candidate (
    id            bigint generated always as identity primary key,
    version       int not null,
    committee_id  int not null default committee.current_committee() references committee.committee,
    round_id      bigint not null references proposal.key_round on delete cascade,
    proposal_id   bigint not null references proposal.proposal,
    reason        text not null check (length(reason) between 1 and 1000),
    nominator_id  bigint not null,
    nominated_by  text not null,
    nominated_at  timestamptz not null,
    shortlisted   boolean not null,
    chosen        boolean,
    met_on        date,
    opinion       text check (length(opinion) <= 1000),
    decided_by    text,
    approved      boolean,
    approved_on   date,
    approval_note text check (length(approval_note) <= 1000),
    unique (round_id, proposal_id),
    constraint decided_whole check ((chosen is null) = (met_on is null) and (chosen is null) = (decided_by is null)),
    constraint decided_of_shortlist check (chosen is null or shortlisted),
    constraint approved_of_chosen check (approved is null or chosen)
);
alter table proposal.key_candidate enable row level security;
create policy of_committee on proposal.key_candidate using (committee_id = committee.current_committee());
create index key_candidate_proposal on proposal.key_candidate (proposal_id);
create table proposal.key_scorer (
    round_id     bigint not null references proposal.key_round on delete cascade,
    committee_id int not null default committee.current_committee() references committee.committee,
    account_id   bigint not null,
    name         text not null,
    done_at      timestamptz,
    primary key (round_id, account_id)
);
alter table proposal.key_scorer enable row level security;
create policy of_committee on proposal.key_scorer using (committee_id = committee.current_committee());
create index key_scorer_account on proposal.key_scorer (account_id) where done_at is null;
create table proposal.key_score (
    candidate_id bigint not null references proposal.key_candidate on delete cascade,
    committee_id int not null default committee.current_committee() references committee.committee,
    account_id   bigint not null,
    criterion    text not null,
    points       int not null check (points >= 0),
    primary key (candidate_id, account_id, criterion)
);
alter table proposal.key_score enable row level security;
create policy of_committee on proposal.key_score using (committee_id = committee.current_committee());
