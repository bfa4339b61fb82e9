package org.tongxin.proposal.solicitation;

import gg.jte.Content;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongxin.identity.Act;
import org.tongxin.identity.MenuEntry;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.web.HomeSection;
import org.tongxin.ui.Page;
import org.tongxin.ui.Templates;

/** On the first screen of those a call is meant for: which calls are open. */
@Component
@Order(10)
class CampaignHome implements HomeSection {

    private final CampaignReader reader;
    private final Templates templates;

    CampaignHome(CampaignReader reader, Templates templates) {
        this.reader = reader;
        this.templates = templates;
    }

    @Override
    public @Nullable Content show(Page page, Viewer viewer) {
        if (!viewer.may(Act.WRITE_PROPOSAL)) {
            return null;
        }
        var open = reader.open(viewer);
        if (open.isEmpty()) {
            return null;
        }
        var values = new HashMap<String, Object>();
        values.put("page", page);
        values.put("campaigns", open);
        values.put("answered", open.stream().filter(one -> reader.answered(viewer, one.id())).map(CampaignView::id).toList());
        return templates.part("proposal/solicitation/_home", values);
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        static MenuEntry campaignMenu() {
            return new MenuEntry(11, Act.READ_CAMPAIGN, "menu.campaigns", "/campaigns", "flag");
        }
    }
}
