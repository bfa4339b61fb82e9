package org.tongxin.proposal.key;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.media.MediaDesk;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.ui.Words;

/** Lists what leaders did, takes new entries and their completion. */
@Controller
@RequestMapping("/{committee}/key-actions")
class ActionController {

    private final ActionDesk desk;
    private final ActionReader reader;
    private final ActionForms forms;
    private final MediaDesk media;
    private final Words words;

    ActionController(ActionDesk desk, ActionReader reader, ActionForms forms, MediaDesk media, Words words) {
        this.desk = desk;
        this.reader = reader;
        this.forms = forms;
        this.media = media;
        this.words = words;
    }

    @GetMapping
    @Permit(Act.READ_PROPOSAL)
    String index(Viewer viewer, @RequestParam(defaultValue = "0") long leader, Model model) {
        model.addAttribute("viewer", viewer);
        model.addAttribute("rules", forms.rules());
        model.addAttribute("actions", reader.all(viewer, leader));
        return "proposal/key/actions";
    }

    @GetMapping("/new")
    @Permit(Act.LEAD_KEY_CASE)
    String begin(
            Viewer viewer, @RequestParam(required = false) @Nullable Long proposal, @RequestParam(defaultValue = "") String kind, Model model) {
        model.addAttribute("viewer", viewer);
        model.addAttribute("offer", forms.offer(viewer));
        model.addAttribute("proposal", proposal == null ? 0L : proposal);
        model.addAttribute("kind", kind);
        return "proposal/key/log";
    }

    @PostMapping
    @Permit(Act.LEAD_KEY_CASE)
    String log(
            Viewer viewer, @PathVariable String committee, @ModelAttribute ActionText text, @RequestParam(required = false) @Nullable Long doer,
            @RequestParam(required = false) @Nullable List<Long> proposal, @RequestParam(required = false) @Nullable String numbers,
            @RequestParam MultiValueMap<String, String> form, RedirectAttributes redirect) {
        long id = desk.log(viewer, doer == null ? viewer.account() : doer, forms.proposals(proposal, numbers), text, forms.orders(form));
        return shown(committee, id, redirect, "acted");
    }

    @GetMapping("/{action}")
    @Permit(Act.READ_PROPOSAL)
    String show(Viewer viewer, @PathVariable long action, Model model) {
        var found = reader.find(viewer, action).orElseThrow(NoSuchCase::new);
        model.addAttribute("viewer", viewer);
        model.addAttribute("action", found);
        model.addAttribute("offer", forms.offer(viewer));
        model.addAttribute("photos", media.of("key-action:" + action));
        model.addAttribute("mayWrite", found.account() == viewer.account() && viewer.may(Act.LEAD_KEY_CASE) || viewer.may(Act.SUPERVISE_PROPOSALS));
        return "proposal/key/action";
    }

    @PostMapping("/{action}")
    @Permit(Act.LEAD_KEY_CASE)
    String write(Viewer viewer, @PathVariable String committee, @PathVariable long action, @ModelAttribute ActionText text, RedirectAttributes redirect) {
        desk.write(viewer, action, text);
        return shown(committee, action, redirect, "acted");
    }

    private String shown(String committee, long action, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("key.done." + done));
        return "redirect:/" + committee + "/key-actions/" + action;
    }
}
