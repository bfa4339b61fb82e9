-- Copies on their way out are counted on every first screen; those that are out pile up beside them.
create index publication_under_way on proposal.publication (committee_id, state) where state in ('ASKED', 'AGREED', 'CHECKED');
