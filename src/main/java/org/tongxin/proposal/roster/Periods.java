package org.tongxin.proposal.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Session;
import org.tongxin.figure.Period;

/** Finds the sessions that an address means. */
@Component
public class Periods {

    private final Committees committees;

    Periods(Committees committees) {
        this.committees = committees;
    }

    public List<Session> all() {
        return committees.sessions();
    }

    /** The period as written, or the running session where none is; empty where the committee has no session yet. */
    public String wanted(@Nullable String period) {
        return RosterFilter.given(period) ? period.strip() : committees.running().map(Session::shortCode).orElse("");
    }

    /** Ids of the sessions it covers; none for what is no period. */
    public Long[] ids(String period) {
        try {
            var wanted = Period.parse(period);
            return all().stream().filter(wanted::covers).map(Session::id).toArray(Long[]::new);
        } catch (IllegalArgumentException notAPeriod) {
            return new Long[0];
        }
    }
}
