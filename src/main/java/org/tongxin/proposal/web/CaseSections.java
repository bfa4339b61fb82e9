package org.tongxin.proposal.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.CasePart;
import org.tongxin.proposal.KnownCase;
import org.tongxin.proposal.domain.ProposalStatus;
import org.tongxin.ui.Page;

/** Gathers the parts of a case's page from the subjects of the room, then from other rooms, in one transaction. */
@Component
public class CaseSections {

    private final List<CaseSection> sections;
    private final List<CasePart> parts;

    /** Where a case is written, not shown. */
    private static final Set<CaseSection.Place> WRITING = EnumSet.of(CaseSection.Place.WRITING, CaseSection.Place.DRAFT);

    CaseSections(List<CaseSection> sections, ObjectProvider<CasePart> parts) {
        this.sections = sections.stream().sorted(Comparator.comparingInt(CaseSection::order)).toList();
        this.parts = parts.stream().sorted(Comparator.comparingInt(CasePart::order)).toList();
    }

    /** The parts of the page on which it is written, above or below the form. */
    @Transactional(readOnly = true)
    public List<Content> writing(CaseSection.Place place, Page page, Viewer viewer, ProposalCase read) {
        return sections.stream().filter(section -> section.place() == place)
                .map(section -> section.show(page, viewer, read)).filter(Objects::nonNull).toList();
    }

    @Transactional(readOnly = true)
    public Map<CaseSection.Place, List<Content>> of(Page page, Viewer viewer, ProposalCase read) {
        var shown = new EnumMap<CaseSection.Place, List<Content>>(CaseSection.Place.class);
        for (var place : CaseSection.Place.values()) {
            shown.put(place, new ArrayList<>());
        }
        for (var section : sections) {
            var part = WRITING.contains(section.place()) ? null : section.show(page, viewer, read);
            if (part != null) {
                shown.get(section.place()).add(part);
            }
        }
        for (var one : parts) {
            var part = one.show(page, viewer, known(read));
            if (part != null) {
                shown.get(CaseSection.Place.BODY).add(part);
            }
        }
        return shown;
    }

    private static KnownCase known(ProposalCase read) {
        var row = read.row();
        boolean filed = row.status() == ProposalStatus.FILED || row.status() == ProposalStatus.CLOSED;
        return new KnownCase(row.id(), row.title(), row.proposerName(), row.caseLabel(), filed,
                read.handlings().stream().map(one -> one.assigned().unit()).toList());
    }
}
