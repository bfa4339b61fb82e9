package org.tongxin.proposal.key;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.CaseFacts;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.domain.ReplyGate;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/** Where a leader takes the handling (领办), the reply goes out only once the leader has signed it off as it reads. */
@Component
@Transactional
public class SignOffDesk implements ReplyGate {

    private final SignOffs signOffs;
    private final KeyCases keys;
    private final Announcer announcer;
    private final Rulebooks rulebooks;
    private final JdbcClient jdbc;

    SignOffDesk(SignOffs signOffs, KeyCases keys, Announcer announcer, Rulebooks rulebooks, JdbcClient jdbc) {
        this.signOffs = signOffs;
        this.keys = keys;
        this.announcer = announcer;
        this.rulebooks = rulebooks;
        this.jdbc = jdbc;
    }

    /** The latest reply of an assignment. */
    private record Waiting(long reply, int version, String status) {}

    /**
     * Signs a reply off or objects to it; only by the leader who takes the handling, while the unit checks it.
     *
     * @param version of the reply as the leader read it
     */
    public void say(Viewer viewer, long proposal, long reply, int version, boolean agreed, String opinion) {
        keys.findFirstByProposalIdAndUndoneAtIsNullOrderByIdDesc(proposal).filter(key -> key.open() && key.handledBy(viewer.account()))
                .orElseThrow(NoSuchCase::new);
        var waiting = latest("select r.id as reply, r.version, r.status from proposal.reply r where r.id = ? and r.proposal_id = ?", reply, proposal);
        if (!waiting.status().equals("IN_CHECK") || waiting.version() != version) {
            throw new Refusal("key.refused.changed-meanwhile");
        }
        var said = agreed ? Said.of(opinion, Said.WORDS) : Said.required(opinion, Said.WORDS, "key.refused.opinion");
        signOffs.save(new SignOff(null, proposal, reply, version, viewer.account(), viewer.signature(), agreed, said, announcer.now()));
        announcer.tell(new ProposalEvent.Noted(proposal, viewer.signature(), announcer.now(), agreed ? "key-signed-off" : "key-sign-off-refused", said));
    }

    @Override
    @Transactional(readOnly = true)
    public void checkIssue(CaseFacts proposal, long assignment) {
        var key = keys.findFirstByProposalIdAndUndoneAtIsNullOrderByIdDesc(proposal.id()).filter(KeyCase::open).orElse(null);
        if (key == null || !handledByLeader(key)) {
            return;
        }
        var waiting = latest("""
                select r.id as reply, r.version, r.status from proposal.reply r where r.assignment_id = ? order by r.round desc limit 1""", assignment);
        var said = signOffs.findFirstByReplyIdAndReplyVersionOrderByIdDesc(waiting.reply(), waiting.version());
        if (said.isEmpty()) {
            throw new Refusal("key.refused.sign-off-first");
        }
        if (!said.get().agreed()) {
            throw new Refusal("key.refused.sign-off-refused", said.get().leader(), said.get().opinion());
        }
    }

    /** Whether the rules of the case have a leader take the handling, and somebody does or must. */
    private boolean handledByLeader(KeyCase key) {
        return rulebooks.of(key.rulebookId).section(KeyRules.class).slots().stream()
                .filter(slot -> slot.party() == KeyRules.Party.LEADS_HANDLING)
                .anyMatch(slot -> slot.required() || key.holders.stream().anyMatch(one -> one.current() && one.slot().equals(slot.code())));
    }

    private Waiting latest(String sql, Object... ids) {
        return jdbc.sql(sql).params(List.of(ids)).query(Waiting.class).optional().orElseThrow(NoSuchCase::new);
    }
}
