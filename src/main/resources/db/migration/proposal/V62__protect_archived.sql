-- What hangs on a proposal of an archived session is read-only, promises and what is said of them excepted. Checked at the end of the
-- transaction, so that a desk that knows may refuse with its reason before.
create function proposal.refuse_archived() returns trigger language plpgsql as $$
declare
    of_session bigint;
begin
    if tg_table_name = 'proposal' then
        of_session := case tg_op when 'DELETE' then old.session_id else new.session_id end;
    else
        select p.session_id into of_session from proposal.proposal p
         where p.id = case tg_op when 'DELETE' then old.proposal_id else new.proposal_id end;
    end if;
    if exists (select 1 from proposal.archive a where a.session_id = of_session and a.reopened_at is null) then
        raise exception 'the session is archived' using errcode = 'check_violation', constraint = 'session_not_archived';
    end if;
    return null;
end $$;
do $$
declare
    one text;
begin
    foreach one in array array['proposal', 'review', 'assignment', 'reply', 'evaluation', 'cooperation', 'supplement', 'contact', 'objection',
                               'extension', 'co_opinion']
    loop
        execute format('create constraint trigger not_archived after insert or update or delete on proposal.%I
                        deferrable initially deferred for each row execute function proposal.refuse_archived()', one);
    end loop;
end $$;
