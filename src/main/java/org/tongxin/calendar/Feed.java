package org.tongxin.calendar;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Scope;
import org.tongxin.identity.Feeds;
import org.tongxin.ui.Words;

/** The deadlines of one person in all its committees, as a calendar. */
@Component
public class Feed {

    private final Feeds feeds;
    private final Agenda agenda;
    private final Words words;
    private final Clock clock;

    Feed(Feeds feeds, Agenda agenda, Words words, Clock clock) {
        this.feeds = feeds;
        this.agenda = agenda;
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
        return agenda.of(seat.viewer()).stream().map(entry -> day(entry, seat, site)).toList();
    }

    private ICalendar.Day day(Agenda.Entry entry, Feeds.Seat seat, String site) {
        var clock = entry.clock();
        return new ICalendar.Day("clock-" + clock.id() + "@" + seat.committee().code() + ".tongxin", Objects.requireNonNull(clock.due()),
                clock.label() + "：" + entry.about(),
                seat.committee().name() + "\n" + words.say("calendar.feed.from", clock.startedOn(), clock.startedBy(), clock.limit().words()),
                site + "/" + seat.committee().code() + entry.path());
    }
}
