package org.tongxin.proposal.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tongxin.calendar.Deadlines;
import org.tongxin.committee.Committees;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.media.MediaDesk;
import org.tongxin.proposal.domain.ProposalRules;
import org.tongxin.proposal.domain.ReviewRules;
import org.tongxin.proposal.domain.Sheet;
import org.tongxin.proposal.domain.SigningRules;
import org.tongxin.proposal.domain.SolicitationRules;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Page;

/** Puts beside the records what their pages ask: dictionaries, units, and which acts this viewer may do now. */
@Component
public class Forms {

    private final Rulebooks rulebooks;
    private final Committees committees;
    private final Deadlines deadlines;
    private final MediaDesk media;
    private final CaseSections sections;

    Forms(Rulebooks rulebooks, Committees committees, Deadlines deadlines, MediaDesk media, CaseSections sections) {
        this.media = media;
        this.sections = sections;
        this.rulebooks = rulebooks;
        this.committees = committees;
        this.deadlines = deadlines;
    }

    void forIndex(Model model, Viewer viewer, ProposalFilter filter) {
        model.addAttribute("rules", rules(null));
        model.addAttribute("filter", filter);
        model.addAttribute("viewer", viewer);
        model.addAttribute("lists", WorkingList.of(viewer).stream().map(WorkingList::key).toList());
        model.addAttribute("sessions", committees.sessions());
        model.addAttribute("channels", rulebooks.current().section(SolicitationRules.class).channels());
        model.addAttribute("review", rulebooks.current().section(ReviewRules.class));
        model.addAttribute("units", viewer.may(Act.ASSIGN_PROPOSAL) ? committees.units() : List.of());
    }

    void forEdit(Model model, Viewer viewer, ProposalCase read, Sheet sheet, @Nullable String refused) {
        var page = (Page) Objects.requireNonNull(model.getAttribute("page"));
        model.addAttribute("sections", sections.writing(CaseSection.Place.WRITING, page, viewer, read));
        model.addAttribute("below", sections.writing(CaseSection.Place.DRAFT, page, viewer, read));
        model.addAttribute("proposal", read);
        model.addAttribute("sheet", sheet);
        model.addAttribute("units", units());
        model.addAttribute("signing", rulebooks.of(read.rulebook()).section(SigningRules.class));
        model.addAttribute("rules", rules(read.rulebook()));
        model.addAttribute("refused", refused);
        model.addAttribute("files", media.of("proposal:" + read.row().id()));
    }

    void forCase(Model model, Viewer viewer, ProposalCase read) {
        model.addAttribute("proposal", read);
        model.addAttribute("viewer", viewer);
        model.addAttribute("rules", rules(read.rulebook()));
        model.addAttribute("review", rulebooks.of(read.rulebook()).section(ReviewRules.class));
        model.addAttribute("files", media.of("proposal:" + read.row().id()));
        model.addAttribute("clocks", deadlines.running("proposal:" + read.row().id()));
        model.addAttribute("sections", sections.of((Page) Objects.requireNonNull(model.getAttribute("page")), viewer, read));
        model.addAttribute("acts", CaseActs.of(viewer, read, rules(read.rulebook())));
        model.addAttribute("units", viewer.may(Act.ASSIGN_PROPOSAL) ? units() : Map.of());
    }

    ProposalRules rules(@Nullable Long version) {
        return rulebooks.of(version).section(ProposalRules.class);
    }

    Map<String, String> units() {
        var units = new LinkedHashMap<String, String>();
        committees.units().forEach(unit -> units.put(Long.toString(unit.id()), unit.name()));
        return units;
    }

    /** A dictionary as a choice takes it. */
    public static Map<String, String> options(List<ProposalRules.Choice> choices) {
        var options = new LinkedHashMap<String, String>();
        choices.forEach(choice -> options.put(choice.code(), choice.label()));
        return options;
    }

    /** The grades of registration as a choice takes them. */
    public static Map<String, String> grades(ReviewRules rules) {
        var options = new LinkedHashMap<String, String>();
        rules.grades().forEach(grade -> options.put(grade.code(), grade.label()));
        return options;
    }
}
