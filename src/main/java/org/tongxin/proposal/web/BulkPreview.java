package org.tongxin.proposal.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tongxin.identity.Viewer;

/** Shows what an act on many will do, and to which; nothing is done before somebody says so. */
@Component
class BulkPreview {

    private static final int SHOWN = 50;

    private final ProposalList list;
    private final Forms forms;

    BulkPreview(ProposalList list, Forms forms) {
        this.list = list;
        this.forms = forms;
    }

    /**
     * The page that asks.
     *
     * @param act    the act as messages and its address name it
     * @param values what else was typed in or chosen, sent again with the act
     */
    String show(Model model, Viewer viewer, String act, List<Long> ids, Map<String, String> values) {
        model.addAttribute("rules", forms.rules(null));
        model.addAttribute("act", act);
        model.addAttribute("ids", ids);
        model.addAttribute("rows", list.of(viewer, ids, SHOWN));
        model.addAttribute("values", values);
        model.addAttribute("whom", forms.units().getOrDefault(values.getOrDefault("unit", ""), ""));
        return "proposal/sure";
    }
}
