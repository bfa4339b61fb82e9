-- Where several units answer their parts, one may leave an ask to another.
alter table proposal.answer
    drop constraint answer_stance_check,
    add constraint answer_stance_check check (stance in ('OPEN', 'ACCEPTED', 'PARTLY', 'PLANNED', 'NOT', 'ELSEWHERE'));
