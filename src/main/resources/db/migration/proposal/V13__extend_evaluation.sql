-- A rating may grade each ask, and may be given a second time months later; the second stands beside the first.
alter table proposal.evaluation
    add ask_grades text[] not null default '{}',
    add again boolean not null default false,
    drop constraint evaluation_reply_id_account_id_key;
create unique index evaluation_once on proposal.evaluation (reply_id, account_id, again);
