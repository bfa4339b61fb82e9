-- Rows that a unit signed off and that wait for the office are counted on every first screen.
create index roster_entry_waiting on proposal.roster_entry (committee_id) where unit_done_at is not null and office_done_at is null;
