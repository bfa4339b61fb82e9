package org.tongxin.proposal.signing;

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
import org.tongxin.proposal.ProposalKind;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.ui.Words;

/** Finds and invites people to sign jointly. */
@Controller
@RequestMapping("/{committee}/proposals/{id}")
class SigningController {

    private final SigningDesk desk;
    private final SigningReader reader;
    private final Invitations invitations;
    private final Cases cases;
    private final Words words;

    SigningController(SigningDesk desk, SigningReader reader, Invitations invitations, Cases cases, Words words) {
        this.desk = desk;
        this.reader = reader;
        this.invitations = invitations;
        this.cases = cases;
        this.words = words;
    }

    @GetMapping("/signers")
    @Permit(Act.WRITE_PROPOSAL)
    String index(
            Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable Long sector,
            Model model) {
        var proposal = cases.require(viewer, id);
        if (proposal.proposer() == null || proposal.proposer() != viewer.account()) {
            throw new NoSuchCase();
        }
        boolean collective = proposal.kind() == ProposalKind.COLLECTIVE;
        model.addAttribute("proposal", proposal);
        model.addAttribute("open", Unfiled.open(proposal.status()));
        model.addAttribute("signing", reader.of(id));
        model.addAttribute("found", invitations.find(collective, q, sector).stream().filter(one -> one.account() != viewer.account()).toList());
        model.addAttribute("sectors", collective ? List.of() : invitations.sectors());
        model.addAttribute("q", q.strip());
        model.addAttribute("sector", sector);
        model.addAttribute("most", Invitations.MOST_SHOWN);
        return "proposal/signing/index";
    }

    @PostMapping("/signers")
    @Permit(Act.WRITE_PROPOSAL)
    String invite(
            Viewer viewer, @PathVariable String committee, @PathVariable long id, @RequestParam(required = false) @Nullable List<Long> account,
            RedirectAttributes redirect) {
        return shown(committee, id, redirect, words.say("signing.done.asked", desk.invite(viewer, id, account == null ? List.of() : account)));
    }

    @PostMapping("/signers/{signer}/withdrawal")
    @Permit(Act.WRITE_PROPOSAL)
    String withdraw(Viewer viewer, @PathVariable String committee, @PathVariable long id, @PathVariable long signer, RedirectAttributes redirect) {
        desk.withdraw(viewer, id, signer);
        return shown(committee, id, redirect, words.say("signing.done.withdrawn"));
    }

    private static String shown(String committee, long id, RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", done);
        return "redirect:/" + committee + "/proposals/" + id + "/signers";
    }
}
