package org.tongxin.proposal.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import org.tongxin.proposal.roster.Periods;
import org.tongxin.ui.Words;

/** Lists, forms and shows inspection teams and their visits. */
@Controller
@RequestMapping("/{committee}/inspections")
class InspectionController {

    private final InspectionDesk desk;
    private final InspectionReader reader;
    private final Committees committees;
    private final Periods periods;
    private final Words words;

    InspectionController(InspectionDesk desk, InspectionReader reader, Committees committees, Periods periods, Words words) {
        this.desk = desk;
        this.reader = reader;
        this.committees = committees;
        this.periods = periods;
        this.words = words;
    }

    @GetMapping
    @Permit(Act.READ_ROSTER)
    String index(Viewer viewer, @RequestParam(required = false) @Nullable String period, Model model) {
        var wanted = periods.wanted(period);
        model.addAttribute("inspections", reader.all(viewer, periods.ids(wanted)));
        model.addAttribute("sessions", committees.sessions());
        model.addAttribute("period", wanted);
        model.addAttribute("office", viewer.may(Act.SUPERVISE_JOINTLY));
        return "proposal/supervision/inspections";
    }

    @GetMapping("/{inspection}")
    @Permit(Act.READ_ROSTER)
    String show(Viewer viewer, @PathVariable long inspection, Model model) {
        boolean office = viewer.may(Act.SUPERVISE_JOINTLY);
        model.addAttribute("inspection", reader.read(viewer, inspection));
        model.addAttribute("choices", office ? reader.choices(inspection) : java.util.List.of());
        model.addAttribute("units", committees.units());
        model.addAttribute("office", office);
        model.addAttribute("own", viewer.may(Act.WRITE_REPLY) ? viewer.units() : java.util.Set.<Long>of());
        return "proposal/supervision/inspection";
    }

    @PostMapping
    @Permit(Act.SUPERVISE_JOINTLY)
    String form(Viewer viewer, @PathVariable String committee, @RequestParam long session, @ModelAttribute InspectionText text, RedirectAttributes redirect) {
        return shown(committee, desk.form(viewer, session, text), redirect, "formed");
    }

    @PostMapping("/{inspection}")
    @Permit(Act.SUPERVISE_JOINTLY)
    String write(Viewer viewer, @PathVariable String committee, @PathVariable long inspection, @ModelAttribute InspectionText text, RedirectAttributes redirect) {
        desk.write(viewer, inspection, text);
        return shown(committee, inspection, redirect, "changed");
    }

    @PostMapping("/{inspection}/visits")
    @Permit(Act.SUPERVISE_JOINTLY)
    String visit(
            Viewer viewer, @PathVariable String committee, @PathVariable long inspection, @RequestParam long unit,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate visitOn, RedirectAttributes redirect) {
        desk.visit(viewer, inspection, unit, visitOn);
        return shown(committee, inspection, redirect, "visit");
    }

    @PostMapping("/{inspection}/visits/{number}/summary")
    @Permit(Act.SUPERVISE_JOINTLY)
    String report(
            Viewer viewer, @PathVariable String committee, @PathVariable long inspection, @PathVariable int number,
            @RequestParam(defaultValue = "") String summary, RedirectAttributes redirect) {
        desk.report(viewer, inspection, number, summary);
        return shown(committee, inspection, redirect, "visited");
    }

    private String shown(String committee, long inspection, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", words.say("supervision.done." + done));
        return "redirect:/" + committee + "/inspections/" + inspection;
    }
}
