package org.tongxin.calendar;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Scope;
import org.tongxin.identity.Feeds;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Words;

/** The deadlines of one person in all its committees, as a calendar. */
@Component
public class Feed {

    private final Feeds feeds;
    private final Deadlines deadlines;
    private final List<Subjects> subjects;
    private final Words words;
    private final Clock clock;

    Feed(Feeds feeds, Deadlines deadlines, List<Subjects> subjects, Words words, Clock clock) {
        this.feeds = feeds;
        this.deadlines = deadlines;
        this.subjects = subjects;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param secret of the address that was asked for
     * @param site   address of the program, for links
     * @return the calendar; empty when the secret opens none
     */
    public Optional<String> of(String secret, String site) {
        var seats = feeds.seats(secret);
        if (seats.isEmpty()) {
            return Optional.empty();
        }
        var days = new ArrayList<ICalendar.Day>();
        seats.forEach(seat -> days.addAll(Scope.get(seat.committee().id(), seat.viewer().account(), () -> days(seat, site))));
        return Optional.of(ICalendar.of(words.say("calendar.feed"), days, clock.instant()));
    }

    private List<ICalendar.Day> days(Feeds.Seat seat, String site) {
        var viewer = seat.viewer();
        var mine = deadlines.of(viewer, steps(viewer));
        var names = names(viewer, mine);
        return mine.stream()
                .filter(clock -> names.containsKey(clock.subject()))
                .map(clock -> new ICalendar.Day("clock-" + clock.id() + "@" + seat.committee().code() + ".tongxin", Objects.requireNonNull(clock.due()),
                        clock.label() + "：" + names.get(clock.subject()),
                        seat.committee().name() + "\n" + words.say("calendar.feed.from", clock.startedOn(), clock.startedBy(), clock.limit().words()),
                        site + "/" + seat.committee().code() + "/" + clock.subject().replaceFirst(":", "s/")))
                .toList();
    }

    private Set<String> steps(Viewer viewer) {
        var steps = new HashSet<String>();
        subjects.forEach(one -> steps.addAll(one.steps(viewer)));
        return steps;
    }

    private Map<String, String> names(Viewer viewer, List<RunningClock> clocks) {
        var wanted = clocks.stream().map(RunningClock::subject).distinct().toList();
        var names = new HashMap<String, String>();
        subjects.forEach(one -> names.putAll(one.names(viewer, wanted)));
        return names;
    }
}
