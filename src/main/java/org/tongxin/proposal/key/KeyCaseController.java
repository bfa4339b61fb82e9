package org.tongxin.proposal.key;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Words;

/** Takes what is decided on the page of a key proposal: its slots, its plan, its start and result, the leader's word on a reply. */
@Controller
@RequestMapping("/{committee}/proposals/{id}")
class KeyCaseController {

    private final KeyDesk desk;
    private final SignOffDesk signOffs;
    private final Words words;

    KeyCaseController(KeyDesk desk, SignOffDesk signOffs, Words words) {
        this.desk = desk;
        this.signOffs = signOffs;
        this.words = words;
    }

    @PostMapping("/key/{key}/holders")
    @Permit(Act.SUPERVISE_PROPOSALS)
    String name(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long key, @RequestParam String leader,
            RedirectAttributes redirect) {
        var named = DecisionController.named(leader);
        desk.name(viewer, key, named.slot(), named.account());
        return shown(committee, id, redirect, "named");
    }

    @PostMapping("/key/{key}/releases")
    @Permit(Act.SUPERVISE_PROPOSALS)
    String release(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long key, @RequestParam String leader,
            @RequestParam(required = false) @Nullable Long successor, RedirectAttributes redirect) {
        var named = DecisionController.named(leader);
        desk.release(viewer, key, named.slot(), named.account(), successor);
        return shown(committee, id, redirect, "released");
    }

    @PostMapping("/key/{key}/plan")
    @Permit(Act.LEAD_KEY_CASE)
    String plan(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long key, @RequestParam(defaultValue = "") String plan,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueOn, RedirectAttributes redirect) {
        desk.plan(viewer, key, plan, unit, dueOn);
        return shown(committee, id, redirect, "planned");
    }

    @PostMapping("/key/{key}/start")
    @Permit(Act.SUPERVISE_PROPOSALS)
    String start(Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long key, RedirectAttributes redirect) {
        desk.start(viewer, key);
        return shown(committee, id, redirect, "started");
    }

    @PostMapping("/key/{key}/result")
    @Permit(Act.SUPERVISE_PROPOSALS)
    String finish(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long key,
            @RequestParam(defaultValue = "") String result, RedirectAttributes redirect) {
        desk.finish(viewer, key, result);
        return shown(committee, id, redirect, "finished");
    }

    @PostMapping("/replies/{reply}/sign-off")
    @Permit(Act.SIGN_OFF_REPLY)
    String signOff(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long reply, @RequestParam int version,
            @RequestParam boolean agreed, @RequestParam(defaultValue = "") String opinion, RedirectAttributes redirect) {
        signOffs.say(viewer, id, reply, version, agreed, opinion);
        return shown(committee, id, redirect, agreed ? "signed-off" : "objected");
    }

    private String shown(String committee, long id, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("key.done." + done));
        return "redirect:/" + committee + "/proposals/" + id;
    }
}
