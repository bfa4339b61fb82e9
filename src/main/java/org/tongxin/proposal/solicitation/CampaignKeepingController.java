package org.tongxin.proposal.solicitation;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.ui.Refusal;
import org.tongxin.ui.Words;

/** The office writes a call, offers topics and announces it. */
@Controller
@Permit(Act.KEEP_CAMPAIGN)
class CampaignKeepingController {

    private final CampaignDesk desk;
    private final CampaignReader reader;
    private final CampaignForm form;
    private final Words words;

    CampaignKeepingController(CampaignDesk desk, CampaignReader reader, CampaignForm form, Words words) {
        this.desk = desk;
        this.reader = reader;
        this.form = form;
        this.words = words;
    }

    @GetMapping("/{committee}/campaigns/new")
    String fresh(Model model) {
        return form.show(model, "/campaigns", form.fresh());
    }

    @PostMapping("/{committee}/campaigns")
    String make(
            Viewer viewer, @PathVariable String committee, @ModelAttribute CampaignText text, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            return shown(committee, desk.make(viewer, text), redirect, "made");
        } catch (Refusal refusal) {
            return form.refused(model, response, "/campaigns", text, refusal);
        }
    }

    @GetMapping("/{committee}/campaigns/{campaign}/edit")
    String edit(Viewer viewer, @PathVariable long campaign, Model model) {
        var found = reader.find(viewer, campaign).orElseThrow(NoSuchCase::new);
        return form.show(model, "/campaigns/" + campaign, new CampaignText(found.title(), found.session().id(), found.guide(), found.opensOn(),
                found.closesOn(), found.sectors(), found.channels()));
    }

    @PostMapping("/{committee}/campaigns/{campaign}")
    String write(
            Viewer viewer, @PathVariable String committee, @PathVariable long campaign, @ModelAttribute CampaignText text, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        try {
            desk.write(viewer, campaign, text);
        } catch (Refusal refusal) {
            return form.refused(model, response, "/campaigns/" + campaign, text, refusal);
        }
        return shown(committee, campaign, redirect, "kept");
    }

    @PostMapping("/{committee}/campaigns/{campaign}/announcement")
    String announce(Viewer viewer, @PathVariable String committee, @PathVariable long campaign, RedirectAttributes redirect) {
        desk.announce(viewer, campaign);
        return shown(committee, campaign, redirect, "announced");
    }

    @PostMapping("/{committee}/campaigns/{campaign}/topics")
    String offer(
            Viewer viewer, @PathVariable String committee, @PathVariable long campaign, @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String note, RedirectAttributes redirect) {
        desk.offer(viewer, campaign, title, note);
        return shown(committee, campaign, redirect, "offered");
    }

    @PostMapping("/{committee}/campaigns/{campaign}/topics/{topic}")
    String offerAgain(
            Viewer viewer, @PathVariable String committee, @PathVariable long campaign, @PathVariable long topic,
            @RequestParam(defaultValue = "false") boolean offered, RedirectAttributes redirect) {
        desk.offerAgain(viewer, campaign, topic, offered);
        return shown(committee, campaign, redirect, offered ? "offered" : "topic-withdrawn");
    }

    private String shown(String committee, long campaign, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("solicitation.done." + done));
        return "redirect:/" + committee + "/campaigns/" + campaign;
    }
}
