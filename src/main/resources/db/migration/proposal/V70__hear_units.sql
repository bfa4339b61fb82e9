-- What the handling units think of publication, one line each; heard before the check, never binding.
alter table proposal.publication add unit_opinions text[] not null default '{}';
