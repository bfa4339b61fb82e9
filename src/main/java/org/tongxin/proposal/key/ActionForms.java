package org.tongxin.proposal.key;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.tongxin.committee.Committees;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/** Reads the form of an action, and says what it offers. */
@Component
public class ActionForms {

    private static final String OFFICE = "office";

    private final KeyReader keys;
    private final CaseNumbers numbers;
    private final People people;
    private final Committees committees;
    private final Rulebooks rulebooks;

    ActionForms(KeyReader keys, CaseNumbers numbers, People people, Committees committees, Rulebooks rulebooks) {
        this.keys = keys;
        this.numbers = numbers;
        this.people = people;
        this.committees = committees;
        this.rulebooks = rulebooks;
    }

    /**
     * What the form offers.
     *
     * @param doers who may have acted: for the office all leaders, else nobody but the viewer
     * @param keys  the open key proposals to choose from
     */
    public record Offer(
            KeyRules rules, List<People.Person> doers, List<KeyView> keys, List<org.tongxin.committee.Unit> units, LocalDate today) {}

    Offer offer(Viewer viewer) {
        return new Offer(rules(), viewer.may(Act.SUPERVISE_PROPOSALS) ? doers(viewer) : List.of(),
                viewer.seesWholeCommittee() ? keys.list(viewer, new KeyFilter(null, null, null)) : keys.held(viewer), committees.units(), people.today());
    }

    private List<People.Person> doers(Viewer viewer) {
        return Stream.concat(people.with(Act.SIGN_OFF_REPLY.roles()).stream(),
                people.find(viewer.account(), ActionDesk.DOERS).stream()).distinct().toList();
    }

    KeyRules rules() {
        return rulebooks.current().section(KeyRules.class);
    }

    /** The ticked proposals and those whose numbers were typed. */
    List<Long> proposals(@Nullable List<Long> ticked, @Nullable String typed) {
        var running = keys.sessions(null);
        var found = typed == null || typed.isBlank() || running.isEmpty() ? List.<Long>of() : numbers.find(running.getFirst().id(), typed);
        return LongStream.concat(ticked == null ? LongStream.empty() : ticked.stream().mapToLong(Long::longValue),
                found.stream().mapToLong(Long::longValue)).distinct().boxed().toList();
    }

    /** What shall be done, line by line as {@code what}, {@code due} and {@code who}; empty lines are none. */
    List<ActionDesk.Order> orders(MultiValueMap<String, String> form) {
        var orders = new ArrayList<ActionDesk.Order>();
        var what = form.getOrDefault("what", List.of());
        for (int i = 0; i < Math.min(what.size(), 20); i++) {
            if (!what.get(i).isBlank()) {
                orders.add(order(what.get(i), at(form, "due", i), at(form, "who", i)));
            }
        }
        return orders;
    }

    private static ActionDesk.Order order(String what, String due, String who) {
        try {
            return new ActionDesk.Order(what, due.isEmpty() ? null : LocalDate.parse(due), who.equals(OFFICE),
                    who.isEmpty() || who.equals(OFFICE) ? null : Long.valueOf(who));
        } catch (DateTimeParseException noDay) {
            throw new Refusal("key.refused.due");
        } catch (NumberFormatException noUnit) {
            throw new Refusal("key.refused.who");
        }
    }

    private static String at(MultiValueMap<String, String> form, String name, int i) {
        var values = form.getOrDefault(name, List.of());
        return i < values.size() ? values.get(i).strip() : "";
    }
}
