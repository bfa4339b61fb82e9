package org.tongxin.proposal.kin;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Committees;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.CaseFacts;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.proposal.domain.Known;
import org.tongxin.ui.Refusal;

/** Puts like cases together for supervision (同类项合并督办) and takes them apart again. */
@Component
@Transactional
public class KinDesk {

    private final Kins kins;
    private final Cases cases;
    private final Committees committees;
    private final Announcer announcer;

    KinDesk(Kins kins, Cases cases, Committees committees, Announcer announcer) {
        this.kins = kins;
        this.cases = cases;
        this.committees = committees;
        this.announcer = announcer;
    }

    /** Makes a group of at least two filed cases; a case is in one group at most. Returns its id. */
    public long make(Viewer viewer, KinText text, List<Long> proposals) {
        var chosen = cases.all(viewer, proposals);
        if (chosen.size() < 2) {
            throw new Refusal("kin.refused.two");
        }
        Known.unitIfNamed(committees, text.unit());
        var kin = Kin.of(text, viewer.signature(), announcer.now());
        chosen.stream().map(CaseFacts::requireFiled).forEach(one -> kin.join(one.id(), announcer.now()));
        long id = save(kin);
        chosen.forEach(one -> tell(viewer, one.id(), "joined-kin", kin.name));
        return id;
    }

    public void write(Viewer viewer, long id, KinText text) {
        var kin = kins.require(id);
        Known.unitIfNamed(committees, text.unit());
        kin.write(text);
        save(kin);
        kin.current().forEach(one -> tell(viewer, one, "kin-planned", kin.name + "：" + kin.plan));
    }

    public void join(Viewer viewer, long id, long proposal) {
        var kin = kins.require(id);
        kin.join(cases.require(viewer, proposal).requireFiled().id(), announcer.now());
        save(kin);
        tell(viewer, proposal, "joined-kin", kin.name);
    }

    public void leave(Viewer viewer, long id, long proposal) {
        var kin = kins.require(id);
        kin.leave(proposal, announcer.now());
        save(kin);
        tell(viewer, proposal, "left-kin", kin.name);
    }

    public void end(Viewer viewer, long id) {
        var kin = kins.require(id);
        kin.end(announcer.now()).forEach(one -> tell(viewer, one, "left-kin", kin.name));
        save(kin);
    }

    private long save(Kin kin) {
        try {
            return kins.save(kin).id;
        } catch (DuplicateKeyException elsewhere) {
            throw new Refusal("kin.refused.elsewhere");
        }
    }

    private void tell(Viewer viewer, long proposal, String verb, String note) {
        announcer.tell(new ProposalEvent.Noted(proposal, viewer.signature(), announcer.now(), verb, note));
    }
}
