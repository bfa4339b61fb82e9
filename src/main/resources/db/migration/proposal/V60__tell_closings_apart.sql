-- How a case came to be closed: everybody satisfied; nobody returned the form, which is never satisfied; or the office judged the rating.
alter table proposal.proposal
    add closed_as text check (closed_as in ('RATED', 'UNRETURNED', 'JUDGED')),
    add constraint closed_as_only_if_closed check (closed_as is null or closed_at is not null);
