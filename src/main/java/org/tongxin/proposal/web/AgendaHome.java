package org.tongxin.proposal.web;

import gg.jte.Content;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongxin.calendar.Agenda;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Page;
import org.tongxin.ui.Templates;

/** On everybody's first screen: the deadlines that are theirs to keep, the most urgent first, each with the way to why it is that day. */
@Component
@Order(1)
class AgendaHome implements HomeSection {

    private static final int SHOWN = 5;

    private final Agenda agenda;
    private final Templates templates;

    AgendaHome(Agenda agenda, Templates templates) {
        this.agenda = agenda;
        this.templates = templates;
    }

    @Override
    public @Nullable Content show(Page page, Viewer viewer) {
        var entries = agenda.of(viewer);
        if (entries.isEmpty()) {
            return null;
        }
        var values = new HashMap<String, Object>();
        values.put("page", page);
        values.put("next", entries.stream().limit(SHOWN).toList());
        values.put("more", Math.max(0, entries.size() - SHOWN));
        return templates.part("proposal/_agenda", values);
    }
}
