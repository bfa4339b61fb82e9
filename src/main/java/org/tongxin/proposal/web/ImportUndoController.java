package org.tongxin.proposal.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.proposal.domain.ImportDesk;
import org.tongxin.ui.Words;

/** Undoes an import on whose proposals nobody has acted. */
@Controller
@Permit(Act.IMPORT_PROPOSALS)
class ImportUndoController {

    private final ImportDesk desk;
    private final Words words;

    ImportUndoController(ImportDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @PostMapping("/{committee}/imports/{id}/undo")
    String undo(@PathVariable String committee, @PathVariable long id, RedirectAttributes redirect) {
        desk.undo(id);
        redirect.addFlashAttribute("flash", words.say("proposal.done.import-undone"));
        return "redirect:/" + committee + "/imports";
    }
}
