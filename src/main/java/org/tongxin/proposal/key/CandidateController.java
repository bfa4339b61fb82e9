package org.tongxin.proposal.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.ui.Words;

/** Takes nominations and the marks of scorers. */
@Controller
@RequestMapping("/{committee}/key-rounds/{round}")
class CandidateController {

    private final NominationDesk nominations;
    private final ScoreDesk scores;
    private final RoundReader reader;
    private final CaseNumbers numbers;
    private final Words words;

    CandidateController(NominationDesk nominations, ScoreDesk scores, RoundReader reader, CaseNumbers numbers, Words words) {
        this.nominations = nominations;
        this.scores = scores;
        this.reader = reader;
        this.numbers = numbers;
        this.words = words;
    }

    @PostMapping("/candidates")
    @Permit(Act.NOMINATE_KEY_CASE)
    String nominate(
            Viewer viewer, @PathVariable String committee, @PathVariable long round, @RequestParam(required = false) @Nullable List<Long> proposal,
            @RequestParam(required = false) @Nullable String numbers, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        var chosen = new ArrayList<>(proposal == null ? List.<Long>of() : proposal);
        chosen.addAll(this.numbers.find(reader.find(viewer, round).orElseThrow(NoSuchCase::new).session(), numbers));
        nominations.nominate(viewer, round, chosen, reason);
        return shown(committee, round, redirect, "nominated");
    }

    @PostMapping("/candidates/{candidate}/withdrawal")
    @Permit(Act.NOMINATE_KEY_CASE)
    String withdraw(
            Viewer viewer, @PathVariable String committee, @PathVariable long round, @PathVariable long candidate, RedirectAttributes redirect) {
        nominations.withdraw(viewer, candidate);
        return shown(committee, round, redirect, "withdrawn");
    }

    /** What a scorer sends: points as {@code marks[candidate-criterion]}; handed in, or only kept. */
    record Sheet(@Nullable Map<String, Integer> marks, boolean handIn) {}

    @PostMapping("/marks")
    @Permit(Act.SCORE_KEY_CASE)
    String mark(Viewer viewer, @PathVariable String committee, @PathVariable long round, Sheet sheet, RedirectAttributes redirect) {
        scores.mark(viewer, round, sheet.marks() == null ? Map.of() : sheet.marks());
        if (sheet.handIn()) {
            scores.handIn(viewer, round);
        }
        return shown(committee, round, redirect, sheet.handIn() ? "handed-in" : "marked");
    }

    private String shown(String committee, long round, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("key.done." + done));
        return "redirect:/" + committee + "/key-rounds/" + round;
    }
}
