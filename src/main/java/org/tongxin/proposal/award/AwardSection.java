package org.tongxin.proposal.award;

import gg.jte.Content;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.tongxin.identity.Act;
import org.tongxin.identity.MenuEntry;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.web.CaseSection;
import org.tongxin.proposal.web.ProposalCase;
import org.tongxin.rulebook.RulebookSection;
import org.tongxin.ui.Page;
import org.tongxin.ui.Templates;

/** On a case's page: the honours it was given. */
@Component
class AwardSection implements CaseSection {

    private final AwardReader reader;
    private final Templates templates;

    AwardSection(AwardReader reader, Templates templates) {
        this.reader = reader;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public @Nullable Content show(Page page, Viewer viewer, ProposalCase read) {
        if (read.row().caseLabel() == null || !viewer.may(Act.READ_AWARDS)) {
            return null;
        }
        var honours = reader.ofProposal(read.row().id());
        if (honours.isEmpty()) {
            return null;
        }
        var values = new HashMap<String, Object>();
        values.put("page", page);
        values.put("honours", honours);
        return templates.part("proposal/award/_section", values);
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {
        @Bean
        static MenuEntry awardMenu() {
            return new MenuEntry(62, Act.READ_AWARDS, "menu.awards", "/awards", "award");
        }

        @Bean
        static RulebookSection awardRules() {
            return new RulebookSection("awards", AwardRules.class);
        }
    }
}
