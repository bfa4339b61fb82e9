package org.tongxin.proposal.lead;

import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.identity.Act;
import org.tongxin.identity.MenuEntry;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.domain.SolicitationRules;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Words;

/** Shows the pool of leads; a member hands in, takes up, gives back and drafts. */
@Controller
@RequestMapping("/{committee}/leads")
class LeadController {

    private final LeadDesk desk;
    private final DraftingDesk drafting;
    private final LeadReader reader;
    private final Rulebooks rulebooks;
    private final Words words;

    LeadController(LeadDesk desk, DraftingDesk drafting, LeadReader reader, Rulebooks rulebooks, Words words) {
        this.desk = desk;
        this.drafting = drafting;
        this.reader = reader;
        this.rulebooks = rulebooks;
        this.words = words;
    }

    @Bean
    static MenuEntry leadMenu() {
        return new MenuEntry(13, Act.READ_CAMPAIGN, "menu.leads", "/leads", "bulb");
    }

    @GetMapping
    @Permit(Act.READ_CAMPAIGN)
    String index(Viewer viewer, LeadFilter filter, Model model) {
        model.addAttribute("pool", reader.page(viewer, filter));
        model.addAttribute("filter", filter);
        model.addAttribute("viewer", viewer);
        model.addAttribute("rules", rulebooks.current().section(SolicitationRules.class));
        return "proposal/lead/index";
    }

    @GetMapping("/{lead}")
    @Permit(Act.READ_CAMPAIGN)
    String show(Viewer viewer, @PathVariable long lead, Model model) {
        model.addAttribute("lead", reader.find(viewer, lead).orElseThrow(NoSuchCase::new));
        model.addAttribute("history", reader.history(lead));
        model.addAttribute("viewer", viewer);
        model.addAttribute("rules", rulebooks.current().section(SolicitationRules.class));
        return "proposal/lead/show";
    }

    @PostMapping
    @Permit(Act.HAND_IN_LEAD)
    String handIn(Viewer viewer, @PathVariable String committee, @ModelAttribute LeadText text, RedirectAttributes redirect) {
        return shown(committee, desk.handIn(viewer, text), redirect, "handed-in");
    }

    @PostMapping("/{lead}/claim")
    @Permit(Act.WRITE_PROPOSAL)
    String take(Viewer viewer, @PathVariable String committee, @PathVariable long lead, RedirectAttributes redirect) {
        desk.take(viewer, lead);
        return shown(committee, lead, redirect, "taken");
    }

    @PostMapping("/{lead}/return")
    @Permit(Act.WRITE_PROPOSAL)
    String giveBack(Viewer viewer, @PathVariable String committee, @PathVariable long lead, RedirectAttributes redirect) {
        desk.giveBack(viewer, lead);
        return shown(committee, lead, redirect, "given-back");
    }

    @PostMapping("/{lead}/draft")
    @Permit(Act.WRITE_PROPOSAL)
    String draft(Viewer viewer, @PathVariable String committee, @PathVariable long lead, @RequestParam UUID formKey) {
        return "redirect:/" + committee + "/proposals/" + drafting.draft(viewer, lead, formKey) + "/edit";
    }

    private String shown(String committee, long lead, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("lead.done." + done));
        return "redirect:/" + committee + "/leads/" + lead;
    }
}
