package org.tongxin.proposal.web;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Page;

/** The first screen: what waits for me, what is mine, and the one big action of my role. */
@Controller
@Permit(Act.USE_OWN_ACCOUNT)
class HomeController {

    private final ProposalList list;
    private final List<HomeSection> sections;

    HomeController(ProposalList list, List<HomeSection> sections) {
        this.list = list;
        this.sections = sections;
    }

    @GetMapping("/{committee:[a-z][a-z0-9-]+}")
    String home(Viewer viewer, Model model) {
        model.addAttribute("waiting", list.waiting(viewer));
        model.addAttribute("mayWrite", viewer.may(Act.WRITE_PROPOSAL));
        model.addAttribute("mine", viewer.may(Act.WRITE_PROPOSAL)
                ? list.page(viewer, ProposalFilter.ALL.set("mine")).rows() : List.of());
        var page = (Page) Objects.requireNonNull(model.getAttribute("page"));
        model.addAttribute("sections", sections.stream().map(section -> section.show(page, viewer)).filter(Objects::nonNull).toList());
        return "proposal/home";
    }
}
