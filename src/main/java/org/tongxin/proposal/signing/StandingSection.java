package org.tongxin.proposal.signing;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Unit;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalKind;
import org.tongxin.proposal.domain.CollectiveContacts;
import org.tongxin.proposal.web.CaseSection;
import org.tongxin.proposal.web.ProposalCase;
import org.tongxin.ui.Page;
import org.tongxin.ui.Templates;

/**
 * In the margin of a case: who speaks for a collective, and for the proposer and the office what the proposer wishes. The phone is
 * whole for those who have to call: the proposer, the offices and the units that handle the case.
 */
@Component
class StandingSection implements CaseSection {

    private final CollectiveContacts contacts;
    private final Committees committees;
    private final Templates templates;

    StandingSection(CollectiveContacts contacts, Committees committees, Templates templates) {
        this.contacts = contacts;
        this.committees = committees;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public @Nullable Content show(Page page, Viewer viewer, ProposalCase read) {
        var contact = read.row().kind() == ProposalKind.COLLECTIVE ? contacts.of(read.row().id()).orElse(null) : null;
        var wishes = read.own() || viewer.seesWholeCommittee() ? read.standing().wishes() : null;
        boolean wished = wishes != null && (wishes.unitsWished() || wishes.withheld());
        if (contact == null && !wished) {
            return null;
        }
        var values = new HashMap<String, Object>();
        values.put("page", page);
        values.put("contact", contact);
        values.put("phone", contact == null ? "" : mayCall(viewer, read) ? contact.contactPhone() : contact.maskedPhone());
        values.put("wishes", wished ? wishes : null);
        values.put("lead", wished && wishes.leadUnit() != null ? names(List.of(wishes.leadUnit())) : "");
        values.put("others", wished && !wishes.coUnits().isEmpty() ? names(wishes.coUnits()) : "");
        return templates.part("proposal/signing/_standing", values);
    }

    private static boolean mayCall(Viewer viewer, ProposalCase read) {
        return read.own() || viewer.may(Act.CLOSE_PROPOSAL) || viewer.may(Act.REVIEW_PROPOSAL) || viewer.may(Act.ASSIGN_PROPOSAL)
                || read.handlings().stream().anyMatch(one -> viewer.units().contains(one.assigned().unit()));
    }

    private String names(List<Long> units) {
        var known = committees.units();
        return String.join("、", units.stream()
                .map(id -> known.stream().filter(unit -> unit.id() == id).findFirst().map(Unit::name).orElse(null))
                .filter(Objects::nonNull).toList());
    }
}
