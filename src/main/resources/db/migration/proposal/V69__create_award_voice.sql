-- What somebody says of a nominee: points while it is scored, an objection while the decision is public.
create table proposal.award_voice (
    id           bigint generated always as identity primary key,
    version      int not null,
    committee_id int not null default committee.current_committee() references committee.committee,
    nominee_id   bigint not null references proposal.award_nominee,
    kind         text not null check (kind in ('SCORE', 'OBJECTION')),
    account_id   bigint not null,
    said_by      text not null,
    said_at      timestamptz not null,
    points       int check (points between 0 and 100),
    text         text not null check (length(text) <= 1000),
    upheld       boolean,
    answer       text check (length(answer) between 1 and 1000),
    answered_by  text,
    answered_at  timestamptz,
    constraint score_has_points check ((kind = 'SCORE') = (points is not null)),
    constraint objection_has_words check (kind = 'SCORE' or text <> ''),
    constraint answered_whole check ((upheld is null) = (answer is null) and (upheld is null) = (answered_by is null) and (upheld is null) = (answered_at is null)),
    constraint scores_need_no_answer check (kind = 'OBJECTION' or upheld is null)
);
alter table proposal.award_voice enable row level security;
create policy of_committee on proposal.award_voice using (committee_id = committee.current_committee());
create unique index award_score_once on proposal.award_voice (nominee_id, account_id) where kind = 'SCORE';
create index award_voice_nominee on proposal.award_voice (nominee_id, id);
