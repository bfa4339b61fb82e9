-- Figures are counted from this index alone: the rows themselves hold whole texts, ten times as much to read.
create index proposal_counted on proposal.proposal (session_id)
    include (committee_id, by_guest, kind, category, in_session, received_at, filed_at, declined_at, set_aside_at, replied_at, closed_at, id);
