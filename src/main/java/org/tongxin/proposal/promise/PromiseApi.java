package org.tongxin.proposal.promise;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.api.Paged;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;

/** What programs read of promises: lists, each with all that happened to it, and the rounds that look back at them. */
@RestController
@RequestMapping("/api/v1/{committee}")
@Permit(Act.READ_PROPOSAL)
class PromiseApi {

    private final PromiseReader promises;
    private final LookBackReader rounds;

    PromiseApi(PromiseReader promises, LookBackReader rounds) {
        this.promises = promises;
        this.rounds = rounds;
    }

    /** A promise with its history, oldest first. */
    record WholePromise(PromiseView promise, List<PromiseView.Entry> entries) {}

    /**
     * A round with a page of its promises.
     *
     * @param next address of what comes after, null at the end
     */
    record WholeLookBack(LookBackView round, List<PromiseView> items, @Nullable String next) {}

    @GetMapping("/promises")
    Paged<PromiseView> index(Viewer viewer, PromiseFilter filter, HttpServletRequest request) {
        return page(viewer, filter, request);
    }

    @GetMapping("/promises/{promise}")
    WholePromise show(Viewer viewer, @PathVariable long promise) {
        return new WholePromise(promises.require(viewer, promise), promises.entries(promise));
    }

    @GetMapping("/look-backs")
    List<LookBackView> rounds(Viewer viewer) {
        return rounds.all(viewer);
    }

    @GetMapping("/look-backs/{round}")
    WholeLookBack round(Viewer viewer, @PathVariable long round, PromiseFilter filter, HttpServletRequest request) {
        var page = page(viewer, filter.round(round), request);
        return new WholeLookBack(rounds.require(viewer, round), page.items(), page.next());
    }

    private Paged<PromiseView> page(Viewer viewer, PromiseFilter filter, HttpServletRequest request) {
        var shown = promises.page(viewer, filter);
        return Paged.of(request, shown.rows(), shown.next() == null ? null : filter.after(shown.next()).query());
    }
}
