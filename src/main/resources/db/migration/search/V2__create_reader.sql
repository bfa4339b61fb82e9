-- The one reader across committees: the indexer asks for what has changed. A row is told only when every transaction as old as its
-- own has ended, so no late commit can hide behind the watermark.
create function search.changed_since(watermark xid8, after_id bigint, most int) returns setof search.document
    language sql stable security definer set search_path = search, pg_temp
begin atomic
    select d.* from search.document d
     where (d.changed, d.id) > (watermark, after_id) and d.changed < pg_snapshot_xmin(pg_current_snapshot())
     order by d.changed, d.id limit most;
end;
