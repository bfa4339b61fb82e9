-- The worker's other question across committees: where does something wait for a digest.
create function notice.committees_gathering() returns setof int
    language sql stable security definer set search_path = notice, pg_temp
begin atomic
    select distinct committee_id from notice.notice where for_digest and digested_at is null and read_at is null;
end;
