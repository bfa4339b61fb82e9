-- A unit answers again when the proposer was not satisfied (再办理); each round is a letter of its own.
alter table proposal.reply
    add round int not null default 1 check (round between 1 and 9),
    drop constraint reply_assignment_id_key;
create unique index reply_round on proposal.reply (assignment_id, round);
