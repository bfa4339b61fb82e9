package org.tongxin.search.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.search.Finder;

/** The search page. */
@Controller
@Permit(Act.READ_PROPOSAL)
class SearchController {

    private final Finder finder;

    SearchController(Finder finder) {
        this.finder = finder;
    }

    @GetMapping("/{committee}/search")
    String search(Viewer viewer, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("number", page);
        model.addAttribute("found", finder.find(q, viewer, page));
        return "search/index";
    }
}
