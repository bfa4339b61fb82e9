package org.tongxin.demo;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ledger and dedicated fund of a demonstration committee, tied to its livelihood-project proposals. */
@Component
@Order(1)
class FundPart implements DemoPart {

    private final FundFiller funds;

    FundPart(FundFiller funds) {
        this.funds = funds;
    }

    @Override
    public void add(Filled committee) {
        var planned = committee.planned();
        var known = committee.known();
        var office = new FundFiller.Office(known.person(planned.code() + ".clerk"), known.person(planned.code() + ".chair"));
        funds.fill(CommitteeSheet.read(planned.code()), planned.townships(), committee.from(), supported(committee), office);
    }

    /** The livelihood-project proposals that a unit has in hand. */
    private static List<FundFiller.Supported> supported(Filled committee) {
        var planned = committee.planned();
        var known = committee.known();
        var supported = new ArrayList<FundFiller.Supported>();
        for (int i = 0; i < committee.proposals().size(); i++) {
            var one = planned.proposals().get(i);
            if (one.project() != null && one.outcome() instanceof PlannedProposal.Filed filed && filed.handling() != null) {
                var handling = filed.handling();
                var unit = planned.units().stream().filter(unitOf -> unitOf.key().equals(handling.unit())).findFirst().orElseThrow();
                supported.add(new FundFiller.Supported(one.project(), committee.proposals().get(i), handling.assignedAt(),
                        known.units.get(unit.key()), unit.name(), known.person(unit.clerk())));
            }
        }
        return supported;
    }
}
