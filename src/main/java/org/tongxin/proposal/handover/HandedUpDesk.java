package org.tongxin.proposal.handover;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Session;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.ui.Refusal;

/** Keeps the record of proposals handed to committees above, and hands them over in the system. */
@Component
@Transactional
public class HandedUpDesk {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final HandedUps handedUps;
    private final Handovers handovers;
    private final Committees committees;
    private final Cases cases;
    private final Announcer announcer;

    HandedUpDesk(HandedUps handedUps, Handovers handovers, Committees committees, Cases cases, Announcer announcer) {
        this.handedUps = handedUps;
        this.handovers = handovers;
        this.committees = committees;
        this.cases = cases;
        this.announcer = announcer;
    }

    /** Writes one down; returns its id. */
    public long keep(Viewer viewer, HandedUpText text) {
        check(viewer, text);
        var kept = HandedUp.keep(text, today(), viewer.signature(), announcer.now());
        kept.sessionId = session(text);
        long id = handedUps.save(kept).id;
        tell("handed-up:" + id, "kept", text.title());
        return id;
    }

    /** Writes what became of it there. */
    public void write(Viewer viewer, long id, int version, HandedUpText text) {
        var kept = require(id, version);
        check(viewer, text);
        kept.write(text, today());
        kept.sessionId = session(text);
        handedUps.save(kept);
        tell("handed-up:" + id, "written", text.status() + " " + text.upperNumber());
    }

    /** Hands it over in the system: the committee above gets these words in its tray and gives a receipt or a reason. */
    public void handOver(Viewer viewer, long id, int version, String content) {
        var kept = require(id, version);
        if (content.isBlank() || content.strip().length() > 20_000) {
            throw new Refusal("handover.refused.content");
        }
        if (kept.handoverId != null) {
            throw new Refusal("handover.refused.twice");
        }
        long handover = handovers.send(new Handovers.Sent(kept.text.toCommittee(), kept.text.title(), kept.text.proposer(), content.strip(),
                viewer.signature()), announcer.now());
        kept.handedOver(handover);
        handedUps.save(kept);
        tell("handover:" + handover, "sent", kept.text.title());
    }

    private HandedUp require(long id, int version) {
        var kept = handedUps.require(id);
        if (kept.version != version) {
            throw new Refusal("handover.refused.changed-meanwhile");
        }
        return kept;
    }

    private void check(Viewer viewer, HandedUpText text) {
        if (text.toCommittee() == null || !committees.current().ancestors().contains(text.toCommittee())) {
            throw new Refusal("handover.refused.not-above");
        }
        if (text.proposalId() != null) {
            cases.require(viewer, text.proposalId());
        }
    }

    private @Nullable Long session(HandedUpText text) {
        return text.handedOn() == null ? null
                : committees.sessionAt(text.handedOn().plusDays(1).atStartOfDay(BEIJING).toInstant()).map(Session::id).orElse(null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(announcer.now(), BEIJING);
    }

    private void tell(String subject, String verb, String note) {
        announcer.tell(new HandoverEvent(subject, verb, note));
    }
}
