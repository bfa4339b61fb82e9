-- What the running transaction acts for: set by the program at the start of each transaction, never by a query.
create function committee.current_committee() returns int
    language sql stable parallel safe
    return nullif(current_setting('tongxin.committee', true), '')::int;

create function committee.current_account() returns bigint
    language sql stable parallel safe
    return nullif(current_setting('tongxin.account', true), '')::bigint;
