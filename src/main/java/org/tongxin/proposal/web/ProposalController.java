package org.tongxin.proposal.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.CollectiveContact;
import org.tongxin.proposal.domain.ProposalDesk;
import org.tongxin.proposal.domain.ProposalText;
import org.tongxin.proposal.domain.ProposalWishes;
import org.tongxin.proposal.domain.Sheet;

/** Lists, shows and writes proposals. */
@Controller
class ProposalController {

    private final ProposalDesk desk;
    private final ProposalList list;
    private final ProposalCases cases;
    private final Forms forms;

    ProposalController(ProposalDesk desk, ProposalList list, ProposalCases cases, Forms forms) {
        this.desk = desk;
        this.list = list;
        this.cases = cases;
        this.forms = forms;
    }

    @GetMapping("/{committee}/proposals")
    @Permit(Act.READ_PROPOSAL)
    String index(Viewer viewer, ProposalFilter filter, Model model) {
        forms.forIndex(model, viewer, filter);
        model.addAttribute("shown", list.page(viewer, filter));
        model.addAttribute("total", WorkingList.forMany(filter.set()) ? list.count(viewer, filter) : 0);
        return "proposal/index";
    }

    @GetMapping("/{committee}/proposals/{id}")
    @Permit(Act.READ_PROPOSAL)
    String show(Viewer viewer, @PathVariable long id, Model model) {
        forms.forCase(model, viewer, cases.read(viewer, id));
        return "proposal/show";
    }

    @PostMapping("/{committee}/proposals")
    @Permit(Act.WRITE_PROPOSAL)
    String begin(Viewer viewer, @PathVariable String committee, @RequestParam UUID formKey) {
        return "redirect:/" + committee + "/proposals/" + desk.begin(viewer, formKey, ProposalText.EMPTY) + "/edit";
    }

    @GetMapping("/{committee}/proposals/{id}/edit")
    @Permit(Act.WRITE_PROPOSAL)
    String edit(Viewer viewer, @PathVariable long id, Model model) {
        desk.requireWritable(viewer, id);
        var read = cases.read(viewer, id);
        forms.forEdit(model, viewer, read, cases.sheet(read), null);
        return "proposal/edit";
    }

    @PostMapping("/{committee}/proposals/{id}/draft")
    @Permit(Act.WRITE_PROPOSAL)
    @ResponseBody
    Map<String, Integer> keep(
            Viewer viewer, @PathVariable long id, @RequestParam int version, @ModelAttribute ProposalText text,
            @ModelAttribute ProposalWishes wishes, @ModelAttribute CollectiveContact contact) {
        return Map.of("version", desk.write(viewer, id, version, new Sheet(text, wishes, contact)));
    }

    @PostMapping("/{committee}/proposals/{id}/discard")
    @Permit(Act.WRITE_PROPOSAL)
    String discard(Viewer viewer, @PathVariable String committee, @PathVariable long id) {
        desk.discard(viewer, id);
        return "redirect:/" + committee;
    }
}
