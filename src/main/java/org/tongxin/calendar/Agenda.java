package org.tongxin.calendar;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tongxin.identity.Viewer;

/** What a person has to do by which day in the committee in {@link org.tongxin.committee.Scope}: the clocks that are theirs to keep, the most urgent first. */
@Component
public class Agenda {

    private final Deadlines deadlines;
    private final List<Subjects> subjects;

    Agenda(Deadlines deadlines, List<Subjects> subjects) {
        this.deadlines = deadlines;
        this.subjects = subjects;
    }

    /**
     * A clock and what it is about.
     *
     * @param about name of its subject, as the duty calls it: the title of a proposal
     */
    public record Entry(RunningClock clock, String about) {

        /** Address of the subject below that of the committee. */
        public String path() {
            return "/" + clock.subject().replaceFirst(":", "s/");
        }
    }

    /** At most 500; what the viewer may not see is left out. */
    public List<Entry> of(Viewer viewer) {
        var mine = deadlines.of(viewer, steps(viewer));
        var names = names(viewer, mine);
        return mine.stream()
                .filter(clock -> names.containsKey(clock.subject()))
                .map(clock -> new Entry(clock, names.get(clock.subject())))
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
