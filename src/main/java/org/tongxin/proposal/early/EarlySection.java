package org.tongxin.proposal.early;

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
import org.tongxin.proposal.domain.ProposalStatus;
import org.tongxin.proposal.domain.SolicitationRules;
import org.tongxin.proposal.web.CaseSection;
import org.tongxin.proposal.web.HomeSection;
import org.tongxin.proposal.web.ProposalCase;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Page;
import org.tongxin.ui.Templates;

/** On the page where a draft is written: the remarks on it, and the way to show it. */
@Component
class EarlySection implements CaseSection {

    private final EarlyDraftReader reader;
    private final Rulebooks rulebooks;
    private final Templates templates;

    EarlySection(EarlyDraftReader reader, Rulebooks rulebooks, Templates templates) {
        this.reader = reader;
        this.rulebooks = rulebooks;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.WRITING;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public @Nullable Content show(Page page, Viewer viewer, ProposalCase read) {
        if (read.row().status() != ProposalStatus.DRAFT) {
            return null;
        }
        var rounds = reader.of(read.row().id());
        var values = new HashMap<String, Object>();
        values.put("page", page);
        values.put("proposal", read.row().id());
        values.put("rounds", rounds);
        values.put("mayShow", (rounds.isEmpty() || !rounds.getFirst().open())
                && rounds.size() < rulebooks.current().section(SolicitationRules.class).roundsMost());
        return templates.part("proposal/early/_section", values);
    }

    /** On the first screen of the office and the reviewers: how many drafts wait for remarks. */
    @Component
    @Order(20)
    static class Home implements HomeSection {
        private final EarlyDraftReader reader;
        private final Templates templates;

        Home(EarlyDraftReader reader, Templates templates) {
            this.reader = reader;
            this.templates = templates;
        }

        @Override
        public @Nullable Content show(Page page, Viewer viewer) {
            int waiting = viewer.may(Act.COMMENT_EARLY_DRAFT) ? reader.waitingCount() : 0;
            if (waiting == 0) {
                return null;
            }
            var values = new HashMap<String, Object>();
            values.put("page", page);
            values.put("waiting", waiting);
            return templates.part("proposal/early/_home", values);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        static MenuEntry earlyDraftsMenu() {
            return new MenuEntry(20, Act.COMMENT_EARLY_DRAFT, "menu.early-drafts", "/early-drafts", "pen");
        }
    }
}
