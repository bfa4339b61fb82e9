package org.tongxin.calendar.web;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.calendar.HolidayDesk;
import org.tongxin.calendar.Holidays;
import org.tongxin.calendar.NoticeRejected;
import org.tongxin.identity.Act;
import org.tongxin.identity.MenuEntry;
import org.tongxin.identity.Permit;
import org.tongxin.ui.Words;

/** The calendar's upkeep: the yearly notice on holidays is read in, and running dates move with it. */
@Controller
@Permit(Act.KEEP_CALENDAR)
class HolidayController {

    private final Holidays holidays;
    private final HolidayDesk desk;
    private final Words words;

    HolidayController(Holidays holidays, HolidayDesk desk, Words words) {
        this.holidays = holidays;
        this.desk = desk;
        this.words = words;
    }

    @Bean
    static MenuEntry holidaysMenu() {
        return new MenuEntry(80, Act.KEEP_CALENDAR, "menu.calendar", "/holidays", "calendar");
    }

    @GetMapping("/{committee}/holidays")
    String show(@RequestParam(required = false) Integer year, Model model) {
        var years = holidays.years();
        int shown = year == null && !years.isEmpty() ? years.stream().max(Integer::compare).orElseThrow() : year == null ? 0 : year;
        model.addAttribute("years", years);
        model.addAttribute("year", shown);
        model.addAttribute("days", holidays.ofYear(shown));
        return "calendar/holidays";
    }

    @PostMapping("/{committee}/holidays")
    String take(@PathVariable String committee, @RequestParam int year, @RequestParam String csv, RedirectAttributes redirect) {
        try {
            var imported = desk.importNotice(year, csv);
            redirect.addFlashAttribute("flash", words.say("calendar.done.imported", imported.days(), imported.moved()));
        } catch (NoticeRejected rejected) {
            var sentences = rejected.errors().stream()
                    .map(error -> words.say("calendar.notice.row", error.row(), words.say(error.key(), error.arguments().toArray())))
                    .toList();
            redirect.addFlashAttribute("flash", String.join("\n", sentences));
        }
        return "redirect:/" + committee + "/holidays?year=" + year;
    }
}
