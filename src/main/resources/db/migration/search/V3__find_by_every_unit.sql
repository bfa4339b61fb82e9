-- A case several units work on is found by the people of each.
drop function search.changed_since(xid8, bigint, int);
alter table search.document alter column unit_id type bigint[] using array_remove(array[unit_id], null);
alter table search.document alter column unit_id set default '{}';
alter table search.document alter column unit_id set not null;
alter table search.document rename column unit_id to unit_ids;
create function search.changed_since(watermark xid8, after_id bigint, most int) returns setof search.document
    language sql stable security definer set search_path = search, pg_temp
begin atomic
    select d.* from search.document d
     where (d.changed, d.id) > (watermark, after_id) and d.changed < pg_snapshot_xmin(pg_current_snapshot())
     order by d.changed, d.id limit most;
end;
