-- The worker's question across committees: where is there something to send. It tells ids of committees and nothing else.
create function notice.committees_waiting(moment timestamptz) returns setof int
    language sql stable security definer set search_path = notice, pg_temp
begin atomic
    select distinct committee_id from notice.outgoing where sent_at is null and given_up_at is null and next_at <= moment;
end;
