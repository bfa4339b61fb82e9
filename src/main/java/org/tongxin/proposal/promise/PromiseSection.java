package org.tongxin.proposal.promise;

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
import org.tongxin.ui.Page;
import org.tongxin.ui.Templates;

/** On the page of a case: what its replies promised and how it stands. */
@Component
class PromiseSection implements CaseSection {

    private final PromiseReader reader;
    private final Templates templates;

    PromiseSection(PromiseReader reader, Templates templates) {
        this.reader = reader;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.BODY;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public @Nullable Content show(Page page, Viewer viewer, ProposalCase read) {
        if (read.handlings().stream().noneMatch(one -> one.reply() != null)) {
            return null;
        }
        var promises = reader.ofCase(viewer, read.row().id());
        if (promises.isEmpty()) {
            return null;
        }
        var values = new HashMap<String, Object>();
        values.put("page", page);
        values.put("promises", promises);
        return templates.part("proposal/promise/_section", values);
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        static MenuEntry promisesMenu() {
            return new MenuEntry(15, Act.READ_ROSTER, "menu.promises", "/promises", "check");
        }
    }
}
