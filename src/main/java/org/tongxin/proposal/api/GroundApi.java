package org.tongxin.proposal.api;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Named;
import org.tongxin.committee.Session;
import org.tongxin.committee.Unit;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.HandlingRules;
import org.tongxin.proposal.domain.ProposalRules;
import org.tongxin.proposal.domain.ReviewRules;
import org.tongxin.proposal.web.ProposalList;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.search.Finder;
import org.tongxin.ui.Words;

/** What a program must know before it acts: what waits, what may be chosen, and what is found. */
@RestController
@RequestMapping("/api/v1/{committee}")
class GroundApi {

    private final ProposalList list;
    private final Finder finder;
    private final Committees committees;
    private final Rulebooks rulebooks;
    private final Words words;

    GroundApi(ProposalList list, Finder finder, Committees committees, Rulebooks rulebooks, Words words) {
        this.list = list;
        this.finder = finder;
        this.committees = committees;
        this.rulebooks = rulebooks;
        this.words = words;
    }

    /** One queue of the viewer's. */
    record Waiting(String list, String label, long count, String at) {}

    /** The committee's own dictionaries: the codes that acts take, with their words. */
    record Choices(
            ProposalRules proposal, ReviewRules review, HandlingRules handling, List<Session> sessions, List<Named> systems, List<Unit> units) {}

    @GetMapping("/waiting")
    @Permit(Act.READ_PROPOSAL)
    List<Waiting> waiting(Viewer viewer, @PathVariable String committee) {
        return list.waiting(viewer).entrySet().stream()
                .map(entry -> new Waiting(entry.getKey().key(), words.say("proposal.list." + entry.getKey().key()), entry.getValue(),
                        "/api/v1/" + committee + "/proposals?set=" + entry.getKey().key()))
                .toList();
    }

    @GetMapping("/choices")
    @Permit(Act.READ_RULEBOOK)
    Choices choices() {
        var rulebook = rulebooks.current();
        return new Choices(rulebook.section(ProposalRules.class), rulebook.section(ReviewRules.class), rulebook.section(HandlingRules.class),
                committees.sessions(), committees.systems(), committees.units());
    }

    /** @param page counted from 0 */
    @GetMapping("/search")
    @Permit(Act.READ_PROPOSAL)
    Finder.Found search(Viewer viewer, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page) {
        return finder.find(q, viewer, page);
    }
}
