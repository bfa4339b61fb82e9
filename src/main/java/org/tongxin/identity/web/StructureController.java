package org.tongxin.identity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.committee.CommitteeDesk;
import org.tongxin.committee.Committees;
import org.tongxin.identity.Act;
import org.tongxin.identity.MenuEntry;
import org.tongxin.identity.Permit;
import org.tongxin.ui.Refusal;
import org.tongxin.ui.Words;

/** What a committee is made of: sessions, sectors, special committees, units. */
@Controller
@Permit(Act.KEEP_STRUCTURE)
class StructureController {

    private final Committees committees;
    private final CommitteeDesk desk;
    private final Words words;
    private final Clock clock;

    StructureController(Committees committees, CommitteeDesk desk, Words words, Clock clock) {
        this.committees = committees;
        this.desk = desk;
        this.words = words;
        this.clock = clock;
    }

    @Bean
    static MenuEntry structureMenu() {
        return new MenuEntry(76, Act.KEEP_STRUCTURE, "menu.structure", "/structure", "tree");
    }

    @GetMapping("/{committee}/structure")
    String show(Model model) {
        model.addAttribute("sessions", committees.sessions());
        model.addAttribute("sectors", committees.sectors());
        model.addAttribute("bodies", committees.bodies());
        model.addAttribute("units", committees.units());
        model.addAttribute("systems", committees.systems());
        return "committee/structure";
    }

    @PostMapping("/{committee}/structure/sessions")
    String plan(
            @PathVariable String committee, @RequestParam int term, @RequestParam int session, @RequestParam int year,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate opens,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate closes,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate window,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime cutoff, RedirectAttributes redirect) {
        var windowOpens = window.atStartOfDay(clock.getZone()).toInstant();
        var cut = cutoff.atZone(clock.getZone()).toInstant();
        if (closes.isBefore(opens) || !cut.isAfter(windowOpens) || term < 1 || term > 99 || session < 1 || session > 9) {
            throw new Refusal("committee.refused.dates");
        }
        long termId = desk.openTerm(term, opens.withDayOfYear(1), null);
        desk.planSession(termId, session, year, opens, closes, windowOpens, cut);
        return saved(committee, redirect);
    }

    @PostMapping("/{committee}/structure/{part:sector|body|system}")
    String add(@PathVariable String committee, @PathVariable String part, @RequestParam String name, RedirectAttributes redirect) {
        var today = LocalDate.now(clock);
        switch (part) {
            case "sector" -> desk.addSector(name.strip(), today);
            case "body" -> desk.addBody("special-committee", name.strip(), today);
            default -> desk.addSystem(name.strip(), today);
        }
        return saved(committee, redirect);
    }

    @PostMapping("/{committee}/structure/unit")
    String addUnit(@PathVariable String committee, @RequestParam long system, @RequestParam String name, RedirectAttributes redirect) {
        desk.addUnit(system, name.strip(), LocalDate.now(clock));
        return saved(committee, redirect);
    }

    @PostMapping("/{committee}/structure/{part:sector|body|system|unit}/{id}/end")
    String end(@PathVariable String committee, @PathVariable String part, @PathVariable long id, RedirectAttributes redirect) {
        desk.end(CommitteeDesk.Part.valueOf(part.toUpperCase(java.util.Locale.ROOT)), id, LocalDate.now(clock).minusDays(1));
        return saved(committee, redirect);
    }

    private String saved(String committee, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", words.say("structure.done"));
        return "redirect:/" + committee + "/structure";
    }
}
