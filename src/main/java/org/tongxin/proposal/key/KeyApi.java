package org.tongxin.proposal.key;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.api.Paged;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.media.Attachment;
import org.tongxin.media.MediaDesk;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.proposal.domain.NoSuchCase;

/** What programs read of key proposals: their selection, who holds which slot, and what those in charge did and left to be done. */
@RestController
@RequestMapping("/api/v1/{committee}")
@Permit(Act.READ_PROPOSAL)
class KeyApi {

    private final RoundReader rounds;
    private final KeyReader keys;
    private final ActionReader actions;
    private final Cases cases;
    private final MediaDesk media;

    KeyApi(RoundReader rounds, KeyReader keys, ActionReader actions, Cases cases, MediaDesk media) {
        this.rounds = rounds;
        this.keys = keys;
        this.actions = actions;
        this.cases = cases;
        this.media = media;
    }

    /** @param key null where it is none, though somebody in charge may have done something for it */
    record KeyOfCase(@Nullable KeyView key, List<ActionView> actions) {}

    /** An action with its photos. */
    record WholeAction(ActionView action, List<Attachment> photos) {}

    @GetMapping("/key-rounds")
    @Permit(Act.READ_SELECTION)
    List<RoundReader.RoundLine> rounds() {
        return rounds.all();
    }

    @GetMapping("/key-rounds/{round}")
    @Permit(Act.READ_SELECTION)
    RoundView round(Viewer viewer, @PathVariable long round) {
        return rounds.find(viewer, round).orElseThrow(NoSuchCase::new);
    }

    @GetMapping("/key-proposals")
    List<KeyView> keys(Viewer viewer, KeyFilter filter) {
        return keys.list(viewer, filter);
    }

    @GetMapping("/proposals/{id}/key")
    KeyOfCase ofCase(Viewer viewer, @PathVariable long id) {
        cases.require(viewer, id);
        return new KeyOfCase(keys.ofCase(viewer, id).orElse(null), actions.ofCase(viewer, id));
    }

    @GetMapping("/key-actions")
    Paged<ActionView> actions(
            Viewer viewer, @RequestParam(defaultValue = "0") long leader, @RequestParam(defaultValue = "0") long after, HttpServletRequest request) {
        return Paged.of(request, actions.page(viewer, leader, after), ActionReader.PAGE, last -> "?leader=" + leader + "&after=" + last.id());
    }

    @GetMapping("/key-actions/{action}")
    WholeAction action(Viewer viewer, @PathVariable long action) {
        return new WholeAction(actions.find(viewer, action).orElseThrow(NoSuchCase::new), media.of("key-action:" + action));
    }
}
