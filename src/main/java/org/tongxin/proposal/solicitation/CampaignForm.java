package org.tongxin.proposal.solicitation;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Session;
import org.tongxin.proposal.domain.SolicitationRules;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;
import org.tongxin.ui.Words;

/** The form of a call: what it offers to choose, and what it proposes. */
@Component
class CampaignForm {

    private static final int USUAL_DAYS = 60;

    private final Committees committees;
    private final Rulebooks rulebooks;
    private final Clock clock;
    private final Words words;

    CampaignForm(Committees committees, Rulebooks rulebooks, Clock clock, Words words) {
        this.words = words;
        this.committees = committees;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    /** An empty call for the newest plenary, open from today for two months. */
    CampaignText fresh() {
        var today = LocalDate.now(clock);
        var session = committees.sessions().stream().findFirst().map(Session::id).orElse(null);
        return new CampaignText("", session, "", today, today.plusDays(USUAL_DAYS), List.of(), List.of());
    }

    String show(Model model, String action, CampaignText text) {
        return show(model, action, text, null);
    }

    /** What was typed comes back with the reason. */
    String refused(Model model, HttpServletResponse response, String action, CampaignText text, Refusal refusal) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model, action, text, words.say(refusal.key(), refusal.arguments().toArray()));
    }

    private String show(Model model, String action, CampaignText text, @Nullable String refused) {
        model.addAttribute("action", action);
        model.addAttribute("refused", refused);
        model.addAttribute("text", text);
        model.addAttribute("sessions", committees.sessions());
        model.addAttribute("sectors", committees.sectors());
        model.addAttribute("rules", rulebooks.current().section(SolicitationRules.class));
        return "proposal/solicitation/edit";
    }
}
