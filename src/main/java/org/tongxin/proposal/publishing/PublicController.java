package org.tongxin.proposal.publishing;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.WebRequest;
import org.tongxin.committee.Committee;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.ui.Page;

/** The public pages: for everybody, the same for everybody, without a session, so that they can be kept by caches on the way. */
@Controller
@RequestMapping("/public/{committee}")
@Permit(Act.VISIT)
class PublicController {

    private final PublicShelf shelf;

    PublicController(PublicShelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping
    String index(Committee committee, @ModelAttribute PublicFilter filter, Model model, HttpServletResponse response) {
        keep(response, "public, max-age=60");
        model.addAttribute("committee", committee);
        model.addAttribute("filter", filter);
        model.addAttribute("facets", shelf.facets());
        model.addAttribute("shown", shelf.page(filter));
        return "visitors/index";
    }

    /** Caches ask each time whether the page still holds: what is withdrawn is gone at once. */
    @GetMapping("/{id}")
    @Nullable String show(Committee committee, @PathVariable long id, Model model, WebRequest request, HttpServletResponse response) {
        var item = shelf.find(id);
        keep(response, CacheControl.noCache().cachePublic().getHeaderValue());
        var page = (Page) model.getAttribute("page");
        if (request.checkNotModified("\"%d-%d-%s-%s\"".formatted(id, item.version(), page == null ? "" : page.language(),
                page != null && page.reader().largeType()))) {
            return null;
        }
        model.addAttribute("committee", committee);
        model.addAttribute("item", item);
        return "visitors/show";
    }

    private static void keep(HttpServletResponse response, @Nullable String cache) {
        response.setHeader("Cache-Control", cache);
        response.setHeader("Vary", "Accept-Language, Cookie");
    }
}
