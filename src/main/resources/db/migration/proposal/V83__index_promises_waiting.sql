-- Promises reported kept and new dates asked for are counted on every first screen of the office; kept and replaced ones pile up beside them.
create index promise_reported on proposal.promise (committee_id) where state = 'REPORTED';
create index promise_asked on proposal.promise (committee_id) where asked_for is not null;
