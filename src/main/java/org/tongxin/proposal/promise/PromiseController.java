package org.tongxin.proposal.promise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Words;

/** Takes what unit, office and proposer say of a promise. */
@Controller
@RequestMapping("/{committee}/promises/{promise}")
class PromiseController {

    private final PromiseDesk desk;
    private final Words words;

    PromiseController(PromiseDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @PostMapping("/reports")
    @Permit(Act.WRITE_REPLY)
    String report(
            Viewer viewer, @PathVariable String committee, @PathVariable long promise, @RequestParam(defaultValue = "") String said,
            @RequestParam(required = false) @Nullable MultipartFile evidence, RedirectAttributes redirect) {
        desk.report(viewer, promise, new PromiseDesk.Evidence(said, evidence));
        return shown(committee, promise, redirect, "reported");
    }

    @PostMapping("/fulfilment")
    @Permit(Act.WRITE_REPLY)
    String fulfil(
            Viewer viewer, @PathVariable String committee, @PathVariable long promise, @RequestParam(defaultValue = "") String said,
            @RequestParam(required = false) @Nullable MultipartFile evidence, RedirectAttributes redirect) {
        desk.fulfil(viewer, promise, new PromiseDesk.Evidence(said, evidence));
        return shown(committee, promise, redirect, "fulfilled");
    }

    @PostMapping("/date")
    @Permit(Act.WRITE_REPLY)
    String askForDate(
            Viewer viewer, @PathVariable String committee, @PathVariable long promise,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate wantedOn, @RequestParam(defaultValue = "") String said,
            RedirectAttributes redirect) {
        desk.askForDate(viewer, promise, wantedOn, said);
        return shown(committee, promise, redirect, "date-asked");
    }

    @PostMapping("/date/decision")
    @Permit(Act.CHECK_PROMISES)
    String decide(
            Viewer viewer, @PathVariable String committee, @PathVariable long promise, @RequestParam(defaultValue = "false") boolean grant,
            @RequestParam(defaultValue = "") String said, RedirectAttributes redirect) {
        desk.decideDate(viewer, promise, grant, said);
        return shown(committee, promise, redirect, grant ? "date-granted" : "date-refused");
    }

    @PostMapping("/checks")
    @Permit(Act.CHECK_PROMISES)
    String check(
            Viewer viewer, @PathVariable String committee, @PathVariable long promise, @RequestParam PromiseState found,
            @RequestParam(defaultValue = "") String said, @RequestParam(required = false) @Nullable MultipartFile evidence,
            @RequestParam(required = false) @Nullable Long round, RedirectAttributes redirect) {
        desk.check(viewer, promise, found, new PromiseDesk.Evidence(said, evidence), round);
        return shown(committee, promise, redirect, "checked");
    }

    @PostMapping("/comments")
    @Permit(Act.WRITE_PROPOSAL)
    String comment(
            Viewer viewer, @PathVariable String committee, @PathVariable long promise, @RequestParam(defaultValue = "") String said,
            RedirectAttributes redirect) {
        desk.comment(viewer, promise, said);
        return shown(committee, promise, redirect, "commented");
    }

    private String shown(String committee, long promise, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("promise.done." + done));
        return "redirect:/" + committee + "/promises/" + promise;
    }
}
