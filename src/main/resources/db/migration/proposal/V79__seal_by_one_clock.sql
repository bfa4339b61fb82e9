-- A seal ends by the clock that set it.
alter policy sealed_from_units on proposal.evaluation
    using (sealed_until is null or sealed_until <= committee.current_moment() or account_id = committee.current_account()
        or proposal.unsealed_for_units(reply_id));
alter policy sealed_from_proposers on proposal.cooperation
    using (sealed_until <= committee.current_moment() or account_id = committee.current_account() or proposal.unsealed_for_proposers(reply_id));
