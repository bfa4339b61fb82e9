package org.tongxin.proposal.key;

import java.util.Comparator;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tongxin.committee.Committees;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.rulebook.Rulebooks;

/** Lists the key proposals of a session (重点提案清单). */
@Controller
@Permit(Act.READ_PROPOSAL)
class KeyController {

    private final KeyReader reader;
    private final Committees committees;
    private final Rulebooks rulebooks;

    KeyController(KeyReader reader, Committees committees, Rulebooks rulebooks) {
        this.reader = reader;
        this.committees = committees;
        this.rulebooks = rulebooks;
    }

    @GetMapping("/{committee}/key-proposals")
    String index(Viewer viewer, KeyFilter filter, Model model) {
        var all = reader.list(viewer, new KeyFilter(filter.period(), null, null));
        model.addAttribute("viewer", viewer);
        model.addAttribute("filter", filter);
        model.addAttribute("rules", rulebooks.current().section(KeyRules.class));
        model.addAttribute("sessions", committees.sessions());
        model.addAttribute("shownSessions", reader.sessions(filter.period()));
        model.addAttribute("keys", all.stream().filter(filter::shows).toList());
        model.addAttribute("vacant", all.stream().filter(KeyView::vacant).toList());
        model.addAttribute("chosen", all.size());
        model.addAttribute("holders", all.stream().flatMap(one -> one.slots().stream()).filter(slot -> slot.slot().leads())
                .flatMap(slot -> slot.holders().stream()).sorted(Comparator.comparing(KeyView.HolderView::name)).toList());
        return "proposal/key/index";
    }
}
