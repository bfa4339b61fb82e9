package org.tongxin.proposal.kin;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.committee.Committees;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.ui.Words;

/** Lists, shows and changes groups of like cases. */
@Controller
@RequestMapping("/{committee}/kin")
class KinController {

    private final KinDesk desk;
    private final KinReader reader;
    private final Committees committees;
    private final Words words;

    KinController(KinDesk desk, KinReader reader, Committees committees, Words words) {
        this.desk = desk;
        this.reader = reader;
        this.committees = committees;
        this.words = words;
    }

    @GetMapping
    @Permit(Act.READ_PROPOSAL)
    String index(Viewer viewer, Model model) {
        model.addAttribute("groups", reader.all(viewer));
        return "proposal/kin/index";
    }

    @GetMapping("/{kin}")
    @Permit(Act.READ_PROPOSAL)
    String show(Viewer viewer, @PathVariable long kin, Model model) {
        model.addAttribute("kin", reader.find(viewer, kin).orElseThrow(NoSuchCase::new));
        model.addAttribute("units", committees.units());
        model.addAttribute("mayKeep", viewer.may(Act.SUPERVISE_PROPOSALS));
        return "proposal/kin/show";
    }

    @PostMapping
    @Permit(Act.SUPERVISE_PROPOSALS)
    String make(
            Viewer viewer, @PathVariable String committee, @ModelAttribute KinText text, @RequestParam(required = false) List<Long> proposal,
            RedirectAttributes redirect) {
        return shown(committee, desk.make(viewer, text, proposal == null ? List.of() : proposal), redirect, "made");
    }

    @PostMapping("/{kin}")
    @Permit(Act.SUPERVISE_PROPOSALS)
    String write(Viewer viewer, @PathVariable String committee, @PathVariable long kin, @ModelAttribute KinText text, RedirectAttributes redirect) {
        desk.write(viewer, kin, text);
        return shown(committee, kin, redirect, "kept");
    }

    @PostMapping("/{kin}/leaving")
    @Permit(Act.SUPERVISE_PROPOSALS)
    String leave(Viewer viewer, @PathVariable String committee, @PathVariable long kin, @RequestParam long proposal, RedirectAttributes redirect) {
        desk.leave(viewer, kin, proposal);
        return shown(committee, kin, redirect, "left");
    }

    @PostMapping("/{kin}/ending")
    @Permit(Act.SUPERVISE_PROPOSALS)
    String end(Viewer viewer, @PathVariable String committee, @PathVariable long kin, RedirectAttributes redirect) {
        desk.end(viewer, kin);
        redirect.addFlashAttribute("flash", words.say("kin.done.ended"));
        return "redirect:/" + committee + "/kin";
    }

    private String shown(String committee, long kin, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("kin.done." + done));
        return "redirect:/" + committee + "/kin/" + kin;
    }
}
