package org.tongxin.proposal.key;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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

/** Lists rounds of selection, shows one and leads it from stage to stage. */
@Controller
@RequestMapping("/{committee}/key-rounds")
class RoundController {

    private final RoundDesk desk;
    private final RoundReader reader;
    private final People people;
    private final Committees committees;
    private final Words words;

    RoundController(RoundDesk desk, RoundReader reader, People people, Committees committees, Words words) {
        this.desk = desk;
        this.reader = reader;
        this.people = people;
        this.committees = committees;
        this.words = words;
    }

    @GetMapping
    @Permit(Act.READ_SELECTION)
    String index(Viewer viewer, Model model) {
        model.addAttribute("rounds", reader.all());
        model.addAttribute("sessions", viewer.may(Act.SELECT_KEY_CASES) ? committees.sessions() : List.of());
        return "proposal/key/rounds";
    }

    @GetMapping("/{round}")
    @Permit(Act.READ_SELECTION)
    String show(Viewer viewer, @PathVariable long round, Model model) {
        var found = reader.find(viewer, round).orElseThrow(NoSuchCase::new);
        boolean nominating = found.stage().equals("NOMINATING");
        model.addAttribute("viewer", viewer);
        model.addAttribute("round", found);
        model.addAttribute("unfinished", nominating && viewer.may(Act.NOMINATE_KEY_CASE) ? reader.unfinished(found) : List.of());
        model.addAttribute("scorers", nominating && viewer.may(Act.SELECT_KEY_CASES) ? people.with(Act.SCORE_KEY_CASE.roles()) : List.of());
        model.addAttribute("choices", viewer.may(Act.DECIDE_KEY_CASE) && found.submittedOn() != null ? people.choices(found.rules()) : List.of());
        model.addAttribute("today", people.today());
        return "proposal/key/round";
    }

    @PostMapping
    @Permit(Act.SELECT_KEY_CASES)
    String open(Viewer viewer, @PathVariable String committee, @RequestParam long session, RedirectAttributes redirect) {
        return shown(committee, desk.open(viewer, session), redirect, "opened");
    }

    @PostMapping("/{round}/scoring")
    @Permit(Act.SELECT_KEY_CASES)
    String score(
            Viewer viewer, @PathVariable String committee, @PathVariable long round, @RequestParam(required = false) @Nullable Set<Long> scorer,
            RedirectAttributes redirect) {
        desk.beginScoring(viewer, round, scorer == null ? Set.of() : scorer);
        return shown(committee, round, redirect, "scoring");
    }

    @PostMapping("/{round}/closing")
    @Permit(Act.SELECT_KEY_CASES)
    String close(Viewer viewer, @PathVariable String committee, @PathVariable long round, RedirectAttributes redirect) {
        desk.closeScoring(viewer, round);
        return shown(committee, round, redirect, "scored");
    }

    @PostMapping("/{round}/shortlist")
    @Permit(Act.SELECT_KEY_CASES)
    String submit(
            Viewer viewer, @PathVariable String committee, @PathVariable long round, @RequestParam(required = false) @Nullable List<Long> candidate,
            RedirectAttributes redirect) {
        desk.submit(viewer, round, candidate == null ? List.of() : candidate);
        return shown(committee, round, redirect, "submitted");
    }

    private String shown(String committee, long round, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("key.done." + done));
        return "redirect:/" + committee + "/key-rounds/" + round;
    }
}
