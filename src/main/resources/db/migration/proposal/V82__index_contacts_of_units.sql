-- Whether a unit has met the proposer is asked at every handing in, and what a unit has done for a key proposal on every list of them.
create index contact_assignment on proposal.contact (assignment_id) where assignment_id is not null;
