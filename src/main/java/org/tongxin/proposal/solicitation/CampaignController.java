package org.tongxin.proposal.solicitation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.committee.Committees;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.media.MediaDesk;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.domain.SolicitationRules;
import org.tongxin.rulebook.Rulebooks;

/** Shows calls for proposals and lets members begin from them. */
@Controller
class CampaignController {

    private final CampaignReader reader;
    private final Beginnings beginnings;
    private final Shown shown;
    private final Clock clock;

    CampaignController(CampaignReader reader, Beginnings beginnings, Shown shown, Clock clock) {
        this.reader = reader;
        this.beginnings = beginnings;
        this.shown = shown;
        this.clock = clock;
    }

    @GetMapping("/{committee}/campaigns")
    @Permit(Act.READ_CAMPAIGN)
    String index(Viewer viewer, Model model) {
        model.addAttribute("campaigns", reader.all(viewer));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("mayKeep", viewer.may(Act.KEEP_CAMPAIGN));
        return "proposal/solicitation/index";
    }

    @GetMapping("/{committee}/campaigns/{campaign}")
    @Permit(Act.READ_CAMPAIGN)
    String show(Viewer viewer, @PathVariable long campaign, Model model) {
        var found = reader.find(viewer, campaign).orElseThrow(NoSuchCase::new);
        model.addAttribute("campaign", found);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("topics", reader.topics(campaign));
        model.addAttribute("viewer", viewer);
        model.addAttribute("intake", viewer.seesWholeCommittee() ? Optional.of(reader.intake(campaign)) : Optional.empty());
        shown.beside(model, found);
        return "proposal/solicitation/show";
    }

    @PostMapping("/{committee}/campaigns/{campaign}/drafts")
    @Permit(Act.WRITE_PROPOSAL)
    String begin(
            Viewer viewer, @PathVariable String committee, @PathVariable long campaign, @RequestParam UUID formKey,
            @RequestParam(required = false) @Nullable Long topic) {
        return "redirect:/" + committee + "/proposals/" + beginnings.begin(viewer, formKey, campaign, topic) + "/edit";
    }

    /** What the page of a call shows beside the call. */
    @Component
    static class Shown {
        private final Rulebooks rulebooks;
        private final Committees committees;
        private final MediaDesk media;

        Shown(Rulebooks rulebooks, Committees committees, MediaDesk media) {
            this.rulebooks = rulebooks;
            this.committees = committees;
            this.media = media;
        }

        void beside(Model model, CampaignView campaign) {
            model.addAttribute("rules", rulebooks.current().section(SolicitationRules.class));
            model.addAttribute("sectors", committees.sectors().stream().filter(sector -> campaign.sectors().contains(sector.id())).toList());
            model.addAttribute("files", media.of("campaign:" + campaign.id()));
        }
    }
}
