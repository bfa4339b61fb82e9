package org.tongxin.proposal.key;

import java.time.LocalDate;
import java.util.List;
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
import org.tongxin.ui.Refusal;
import org.tongxin.ui.Words;

/** Takes the decisions of the chairpersons' meeting and of the Party committee, and takes them back. */
@Controller
@RequestMapping("/{committee}/key-rounds/{round}/candidates/{candidate}")
@Permit(Act.DECIDE_KEY_CASE)
class DecisionController {

    private final DecisionDesk desk;
    private final Words words;

    DecisionController(DecisionDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @PostMapping("/decision")
    String decide(
            Viewer viewer, @PathVariable String committee, @PathVariable long round, @PathVariable long candidate, @RequestParam boolean key,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate metOn, @RequestParam(defaultValue = "") String opinion,
            @RequestParam(required = false) @Nullable List<String> leader, RedirectAttributes redirect) {
        desk.decide(viewer, candidate, new DecisionDesk.Decision(key, metOn, opinion, named(leader)));
        return shown(committee, round, redirect, "decided");
    }

    @PostMapping("/approval")
    String approve(
            Viewer viewer, @PathVariable String committee, @PathVariable long round, @PathVariable long candidate, @RequestParam boolean agreed,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on, @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable List<String> leader, RedirectAttributes redirect) {
        desk.approve(viewer, candidate, agreed, on, note, named(leader));
        return shown(committee, round, redirect, "decided");
    }

    @PostMapping("/undoing")
    String undo(
            Viewer viewer, @PathVariable String committee, @PathVariable long round, @PathVariable long candidate,
            @RequestParam(defaultValue = "") String why, RedirectAttributes redirect) {
        desk.undo(viewer, candidate, why);
        return shown(committee, round, redirect, "undone");
    }

    /** Holders as the form sends them: {@code slot:account}, empty where nobody was chosen. */
    private static List<KeyDesk.Named> named(@Nullable List<String> leaders) {
        return leaders == null ? List.of() : leaders.stream().filter(one -> !one.isBlank()).map(DecisionController::named).toList();
    }

    static KeyDesk.Named named(String leader) {
        int colon = leader.lastIndexOf(':');
        try {
            return new KeyDesk.Named(leader.substring(0, Math.max(0, colon)), Long.parseLong(leader.substring(colon + 1)));
        } catch (NumberFormatException noAccount) {
            throw new Refusal("key.refused.no-slot");
        }
    }

    private String shown(String committee, long round, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("key.done." + done));
        return "redirect:/" + committee + "/key-rounds/" + round;
    }
}
