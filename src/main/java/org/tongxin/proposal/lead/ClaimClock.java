package org.tongxin.proposal.lead;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.calendar.Clocks;
import org.tongxin.calendar.Deadlines;
import org.tongxin.calendar.Limit;
import org.tongxin.calendar.RunningClock;
import org.tongxin.calendar.Whom;
import org.tongxin.ui.Words;

/** The time a member has to make a draft of a lead taken up; a deadline like every other, explained and moved with the holidays. */
@Component
class ClaimClock {

    static final String STEP = "claim";

    private final Clocks clocks;
    private final Deadlines deadlines;
    private final Words words;

    ClaimClock(Clocks clocks, Deadlines deadlines, Words words) {
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.words = words;
    }

    void start(long lead, LocalDate today, Limit limit, long account) {
        clocks.start(subject(lead), STEP, words.say("lead.clock"), today, limit, words.say("lead.clock.start"), Whom.account(account));
    }

    void stop(long lead) {
        clocks.stop(subject(lead), STEP);
    }

    /** The running clock of a lead taken up, or null. */
    @Nullable RunningClock running(long lead) {
        return deadlines.running(subject(lead)).stream().filter(clock -> clock.step().equals(STEP)).findFirst().orElse(null);
    }

    boolean ranOut(long lead) {
        var clock = running(lead);
        return clock != null && clock.overdue();
    }

    private static String subject(long lead) {
        return "lead:" + lead;
    }
}
