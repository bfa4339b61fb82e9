package org.tongxin.fund;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.fund.domain.AreaDesk;
import org.tongxin.fund.domain.PastFunds;

/** Takes over what ran before this system knew it; the limits of the fund hold here too. */
@Component
@Transactional
public class FundIntake {

    private final PastFunds past;
    private final AreaDesk areas;

    FundIntake(PastFunds past, AreaDesk areas) {
        this.past = past;
        this.areas = areas;
    }

    /** Townships and streets that are there from that day; the rulebook tells by the name's ending which are streets. */
    public void areas(List<String> names, LocalDate from) {
        names.forEach(name -> areas.found(name, from));
    }

    public void entries(List<PastEntry> entries, String recordedBy) {
        entries.forEach(entry -> past.enter(entry, recordedBy));
    }

    /** Takes all or none, each with its payments and its end. */
    public void projects(List<PastProject> projects) {
        projects.forEach(past::take);
    }
}
