package org.tongxin.proposal.telling;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.tongxin.calendar.Deadlines;
import org.tongxin.calendar.RunningClock;
import org.tongxin.notice.NoticeDesk;
import org.tongxin.notice.Reminder;
import org.tongxin.notice.Told;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Words;

/** Reminds of deadlines that come near, and once more when one has passed; a deadline that moved is reminded of anew. */
@Component
class DueSoon implements Reminder {

    private static final String PREFIX = "proposal:";

    private final Deadlines deadlines;
    private final Concerned concerned;
    private final NoticeDesk desk;
    private final Rulebooks rulebooks;
    private final Words words;

    DueSoon(Deadlines deadlines, Concerned concerned, NoticeDesk desk, Rulebooks rulebooks, Words words) {
        this.deadlines = deadlines;
        this.concerned = concerned;
        this.desk = desk;
        this.rulebooks = rulebooks;
        this.words = words;
    }

    @Override
    public void remind(LocalDate today) {
        int days = rulebooks.current().section(TellingRules.class).dueSoon();
        if (days > 0) {
            deadlines.dueBy(today.plusDays(days)).stream()
                    .filter(clock -> clock.subject().startsWith(PREFIX))
                    .forEach(clock -> remind(clock, today));
        }
    }

    private void remind(RunningClock clock, LocalDate today) {
        long id = Long.parseLong(clock.subject().substring(PREFIX.length()));
        var due = Objects.requireNonNull(clock.due());
        var verb = due.isBefore(today) ? "overdue" : "due-soon";
        concerned.find(id).ifPresent(facts -> desk.tell(concerned.of(id, clock.step(), clock.whom()), Told.once("proposal." + verb,
                words.say("telling." + verb, facts.title(), clock.label(), due), "/proposals/" + id, verb + ":" + clock.id() + ":" + due)));
    }
}
