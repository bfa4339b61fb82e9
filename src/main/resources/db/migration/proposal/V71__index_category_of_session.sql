-- A year's proposals of one category are found without passing all of the year's, or all there ever were where there are none.
create index proposal_session_category on proposal.proposal (session_id, category, id desc);
