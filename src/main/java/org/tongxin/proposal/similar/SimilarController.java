package org.tongxin.proposal.similar;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.proposal.domain.ProposalRules;
import org.tongxin.rulebook.Rulebooks;

/** Shows what is like a proposal: a few as a part of another page, more of them with evidence on a page of their own. */
@Controller
@RequestMapping("/{committee}/proposals/{id}/similar")
class SimilarController {

    private static final int FEW = 5;
    private static final int MANY = 20;

    private final SimilarReader reader;
    private final UnlikeDesk desk;
    private final Cases cases;
    private final Rulebooks rulebooks;

    SimilarController(SimilarReader reader, UnlikeDesk desk, Cases cases, Rulebooks rulebooks) {
        this.reader = reader;
        this.desk = desk;
        this.cases = cases;
        this.rulebooks = rulebooks;
    }

    @GetMapping
    @Permit(Act.READ_PROPOSAL)
    String show(Viewer viewer, @PathVariable long id, Model model) {
        var facts = cases.require(viewer, id);
        model.addAttribute("proposal", facts);
        model.addAttribute("rules", rulebooks.of(facts.rulebook()).section(ProposalRules.class));
        model.addAttribute("found", reader.of(viewer, id, MANY, true));
        model.addAttribute("mayMerge", viewer.may(Act.REVIEW_PROPOSAL) && facts.mergeable());
        model.addAttribute("mayGroup", viewer.may(Act.SUPERVISE_PROPOSALS) && facts.inHandling());
        model.addAttribute("maySay", viewer.may(Act.REVIEW_PROPOSAL) || viewer.may(Act.SUPERVISE_PROPOSALS));
        return "proposal/similar/show";
    }

    @GetMapping("/list")
    @Permit(Act.READ_PROPOSAL)
    String list(Viewer viewer, @PathVariable long id, Model model) {
        model.addAttribute("proposal", id);
        model.addAttribute("found", reader.of(viewer, id, FEW, false));
        return "proposal/similar/_list";
    }

    @PostMapping("/{other}/apart")
    @Permit(Act.REVIEW_PROPOSAL)
    String setApart(Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long other) {
        desk.setApart(viewer, id, other);
        return "redirect:/" + committee + "/proposals/" + id + "/similar";
    }

    @PostMapping("/again")
    @Permit(Act.REVIEW_PROPOSAL)
    String again(Viewer viewer, @PathVariable String committee, @PathVariable long id) {
        desk.suggestAgain(viewer, id);
        return "redirect:/" + committee + "/proposals/" + id + "/similar";
    }
}
