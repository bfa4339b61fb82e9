-- Review may take several steps by different people; a proposal handed in again begins at the first. A grade of registration (分类登记)
-- is given in review and may be corrected.
alter table proposal.proposal
    add review_step int not null default 0 check (review_step between 0 and 9),
    add grade text;
alter table proposal.review
    drop constraint review_decision_check,
    add constraint review_decision_check check (decision in ('PASSED', 'FILED', 'DECLINED', 'RETURNED', 'REGRADED'));
