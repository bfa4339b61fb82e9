package org.tongxin.proposal.archive;

import gg.jte.Content;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.tongxin.identity.Act;
import org.tongxin.identity.MenuEntry;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.ProposalStatus;
import org.tongxin.proposal.web.CaseSection;
import org.tongxin.proposal.web.ProposalCase;
import org.tongxin.ui.Page;
import org.tongxin.ui.Templates;

/** In the margin of a case: its receipt. */
@Component
class ReceiptSection implements CaseSection {

    private final Templates templates;

    ReceiptSection(Templates templates) {
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public @Nullable Content show(Page page, Viewer viewer, ProposalCase read) {
        return read.row().status() == ProposalStatus.DRAFT ? null
                : templates.part("proposal/archive/_section", Map.of("page", page, "proposal", read.row().id()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        static MenuEntry exceptionsMenu() {
            return new MenuEntry(50, Act.SUPERVISE_PROPOSALS, "menu.exceptions", "/exceptions", "alert");
        }

        @Bean
        static MenuEntry archivesMenu() {
            return new MenuEntry(64, Act.SUPERVISE_PROPOSALS, "menu.archives", "/archives", "archive");
        }
    }
}
