package org.tongxin.proposal.award;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Words;

/** Lists and shows rounds of honours; opens them, takes nominations, points and objections. */
@Controller
@RequestMapping("/{committee}/awards")
class AwardController {

    private final AwardDesk desk;
    private final AwardReader reader;
    private final Candidates candidates;
    private final Rulebooks rulebooks;
    private final Words words;

    AwardController(AwardDesk desk, AwardReader reader, Candidates candidates, Rulebooks rulebooks, Words words) {
        this.desk = desk;
        this.reader = reader;
        this.candidates = candidates;
        this.rulebooks = rulebooks;
        this.words = words;
    }

    @GetMapping
    @Permit(Act.READ_AWARDS)
    String index(Viewer viewer, @RequestParam(required = false) @Nullable Integer year, Model model) {
        model.addAttribute("year", year);
        model.addAttribute("rounds", reader.rounds(viewer, year));
        model.addAttribute("honours", reader.honours(year));
        model.addAttribute("own", reader.ofAccount(viewer.account()));
        model.addAttribute("units", viewer.units().stream().flatMap(unit -> reader.ofUnit(unit).stream()).toList());
        model.addAttribute("kinds", viewer.may(Act.KEEP_AWARDS) ? rulebooks.current().section(AwardRules.class).kinds() : List.of());
        return "proposal/award/index";
    }

    @GetMapping("/{id}")
    @Permit(Act.READ_AWARDS)
    String show(Viewer viewer, @PathVariable long id, Model model) {
        var round = reader.round(viewer, id).orElseThrow(NoSuchCase::new);
        model.addAttribute("round", round);
        model.addAttribute("viewer", viewer);
        model.addAttribute("nominees", reader.nominees(viewer, id));
        model.addAttribute("objections", reader.objections(viewer, id));
        model.addAttribute("candidates", round.is("NOMINATING") && viewer.may(Act.NOMINATE_FOR_AWARD)
                ? candidates.of(viewer, round.subject(), round.year()) : List.of());
        return "proposal/award/show";
    }

    @PostMapping
    @Permit(Act.KEEP_AWARDS)
    String open(
            Viewer viewer, @PathVariable String committee, @RequestParam(defaultValue = "") String kind, @RequestParam int year, RedirectAttributes redirect) {
        return shown(committee, desk.open(viewer, kind, year), redirect, "opened");
    }

    @PostMapping("/{id}/nominees")
    @Permit(Act.NOMINATE_FOR_AWARD)
    String nominate(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam(required = false) @Nullable Long candidate,
            @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        desk.nominate(viewer, id, candidate, reason);
        return shown(committee, id, redirect, "nominated");
    }

    @PostMapping("/{id}/scoring")
    @Permit(Act.KEEP_AWARDS)
    String score(Viewer viewer, @PathVariable String committee, @PathVariable long id, RedirectAttributes redirect) {
        desk.beginScoring(viewer, id);
        return shown(committee, id, redirect, "scoring");
    }

    private String shown(String committee, long id, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("award.done." + done));
        return "redirect:/" + committee + "/awards/" + id;
    }
}
