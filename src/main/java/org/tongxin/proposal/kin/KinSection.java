package org.tongxin.proposal.kin;

import gg.jte.Content;
import java.util.HashMap;
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

/** On a case's page: the group it is in. */
@Component
class KinSection implements CaseSection {

    private final KinReader reader;
    private final Templates templates;

    KinSection(KinReader reader, Templates templates) {
        this.reader = reader;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public @Nullable Content show(Page page, Viewer viewer, ProposalCase read) {
        if (read.row().status() != ProposalStatus.FILED && read.row().status() != ProposalStatus.CLOSED) {
            return null;
        }
        var kin = reader.ofCase(viewer, read.row().id()).orElse(null);
        if (kin == null) {
            return null;
        }
        var values = new HashMap<String, Object>();
        values.put("page", page);
        values.put("proposal", read.row().id());
        values.put("kin", kin);
        return templates.part("proposal/kin/_section", values);
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        static MenuEntry kinMenu() {
            return new MenuEntry(40, Act.SUPERVISE_PROPOSALS, "menu.kin", "/kin", "layers");
        }
    }
}
