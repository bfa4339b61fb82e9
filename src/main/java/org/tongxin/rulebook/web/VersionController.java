package org.tongxin.rulebook.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.rulebook.Rulebooks;

/** Shows one published version, which cases begun under it still follow, and what it changed. */
@Controller
@Permit(Act.READ_RULEBOOK)
class VersionController {

    private final Rulebooks rulebooks;

    VersionController(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    @GetMapping("/{committee}/rulebook/versions/{number}")
    String show(@PathVariable int number, Model model) {
        var versions = rulebooks.versions();
        var shown = versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var before = versions.stream().filter(version -> version.number() == number - 1).findFirst();
        model.addAttribute("version", shown);
        model.addAttribute("differences", rulebooks.differences(before.map(Rulebooks.Version::yaml).orElse(""), shown.yaml()));
        return "rulebook/version";
    }
}
