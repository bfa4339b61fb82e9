package org.tongxin.identity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.committee.Committees;
import org.tongxin.identity.AccountDesk;
import org.tongxin.identity.Act;
import org.tongxin.identity.MenuEntry;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Role;
import org.tongxin.identity.domain.Appointments;
import org.tongxin.ui.Refusal;
import org.tongxin.ui.Words;

/** The security administrator's work: accounts are opened, roles given and ended. */
@Controller
@Permit(Act.KEEP_ACCOUNTS)
class AccountsController {

    private static final int SHORTEST_PASSWORD = 10;
    private static final EnumSet<Role> OF_UNITS = EnumSet.of(Role.UNIT_CLERK, Role.UNIT_HEAD);

    private final Appointments appointments;
    private final AccountDesk desk;
    private final Committees committees;
    private final Words words;
    private final Clock clock;

    AccountsController(Appointments appointments, AccountDesk desk, Committees committees, Words words, Clock clock) {
        this.appointments = appointments;
        this.desk = desk;
        this.committees = committees;
        this.words = words;
        this.clock = clock;
    }

    @Bean
    static MenuEntry accountsMenu() {
        return new MenuEntry(85, Act.KEEP_ACCOUNTS, "menu.accounts", "/accounts", "person");
    }

    @GetMapping("/{committee}/accounts")
    String show(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("held", appointments.held(q.strip()));
        model.addAttribute("units", committees.units());
        model.addAttribute("sectors", committees.sectors());
        return "identity/accounts";
    }

    @PostMapping("/{committee}/accounts")
    String open(
            @PathVariable String committee, @RequestParam String login, @RequestParam String name, @RequestParam String first,
            @RequestParam Role role, @RequestParam(required = false) @Nullable Long unit, @RequestParam(required = false) @Nullable Long sector,
            RedirectAttributes redirect) {
        boolean ofUnit = OF_UNITS.contains(role);
        if (!login.matches("[a-z0-9][a-z0-9._-]{1,63}") || first.length() < SHORTEST_PASSWORD || name.isBlank() || name.length() > 80
                || ofUnit && unit == null) {
            throw new Refusal("accounts.refused");
        }
        appointments.open(login, name.strip(), first, role, new AccountDesk.Place(null, ofUnit ? unit : null, null, null, sector));
        redirect.addFlashAttribute("flash", words.say("accounts.done.opened"));
        return "redirect:/" + committee + "/accounts";
    }

    @PostMapping("/{committee}/accounts/{appointment}/end")
    String end(@PathVariable String committee, @PathVariable long appointment, RedirectAttributes redirect) {
        desk.end(appointment, LocalDate.now(clock).minusDays(1));
        redirect.addFlashAttribute("flash", words.say("accounts.done.ended"));
        return "redirect:/" + committee + "/accounts";
    }
}
