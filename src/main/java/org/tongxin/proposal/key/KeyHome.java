package org.tongxin.proposal.key;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.identity.Act;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.web.HomeSection;
import org.tongxin.ui.Page;
import org.tongxin.ui.Templates;

/** On the first screen: for leaders their own key proposals, two taps from an action written down; for scorers and the meeting their rounds. */
@Component
class KeyHome implements HomeSection {

    private final KeyReader keys;
    private final RoundReader rounds;
    private final Templates templates;

    KeyHome(KeyReader keys, RoundReader rounds, Templates templates) {
        this.keys = keys;
        this.rounds = rounds;
        this.templates = templates;
    }

    @Override
    public @Nullable Content show(Page page, Viewer viewer) {
        boolean leads = viewer.may(Act.SIGN_OFF_REPLY);
        var held = leads ? keys.held(viewer) : List.<KeyView>of();
        var toScore = viewer.may(Act.SCORE_KEY_CASE) ? rounds.toScore(viewer.account()) : List.<RoundReader.RoundLine>of();
        var toDecide = viewer.is(Role.CHAIRPERSON) || viewer.is(Role.VICE_CHAIRPERSON) ? rounds.toDecide() : List.<RoundReader.RoundLine>of();
        if (!leads && toScore.isEmpty() && toDecide.isEmpty()) {
            return null;
        }
        var values = new HashMap<String, Object>();
        values.put("page", page);
        values.put("rules", keys.rules());
        values.put("leads", leads);
        values.put("held", held);
        values.put("toScore", toScore);
        values.put("toDecide", toDecide);
        return templates.part("proposal/key/_home", values);
    }
}
