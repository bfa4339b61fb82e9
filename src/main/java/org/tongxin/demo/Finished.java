package org.tongxin.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.tongxin.demo.PlannedProposal.Filed;
import org.tongxin.demo.PlannedProposal.Handling;
import org.tongxin.proposal.PastWork.Person;

/** A planned case that a unit has or had in hand, with the id it was stored under. */
record Finished(long id, PlannedProposal planned, Filed filed, Handling handling) {

    private static final LocalTime MORNING = LocalTime.of(10, 15);

    /** All of a committee, in the order of the plan. */
    static List<Finished> of(DemoPart.Filled committee) {
        var handled = new ArrayList<Finished>();
        for (int i = 0; i < committee.proposals().size(); i++) {
            var planned = committee.planned().proposals().get(i);
            if (planned.outcome() instanceof Filed filed && filed.handling() != null) {
                handled.add(new Finished(committee.proposals().get(i), planned, filed, filed.handling()));
            }
        }
        return List.copyOf(handled);
    }

    int year() {
        return planned.session().year();
    }

    boolean closed() {
        return handling.closedAt() != null;
    }

    static Instant at(LocalDate day) {
        return day.atTime(MORNING).atZone(CommitteeFiller.BEIJING).toInstant();
    }

    /** The people of a committee by what they do. */
    record Office(DemoPart.Filled committee) {

        Person the(String name) {
            return of(committee.planned().code() + "." + name);
        }

        Person of(String login) {
            var person = committee.known().person(login);
            return new Person(person.account(), person.name());
        }

        /** The clerk of the unit that has the case. */
        Person unitClerk(Finished one) {
            return of(committee.planned().units().stream().filter(unit -> unit.key().equals(one.handling().unit())).findFirst().orElseThrow().clerk());
        }

        long unit(Finished one) {
            return committee.known().units.get(one.handling().unit());
        }

        String unitName(Finished one) {
            return committee.known().unitNames.get(one.handling().unit());
        }
    }
}
