package org.tongxin.proposal.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.audit.Auditable;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Session;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.ui.Refusal;

/** Plans and ends rounds of re-checks. */
@Component
@Transactional
public class LookBackDesk {

    private final LookBacks lookBacks;
    private final Committees committees;
    private final Announcer announcer;

    LookBackDesk(LookBacks lookBacks, Committees committees, Announcer announcer) {
        this.lookBacks = lookBacks;
        this.committees = committees;
        this.announcer = announcer;
    }

    /** A round was planned or ended. */
    record RoundChanged(long round, String verb, String name) implements Auditable {
        @Override
        public String act() {
            return "look-back." + verb;
        }

        @Override
        public String subject() {
            return "look-back:" + round;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("name", name);
        }
    }

    /** Returns the id of the round. */
    public long plan(Viewer office, String name, List<Long> sessions, LocalDate dueOn) {
        var wanted = sessions.stream().distinct().toList();
        if (!committees.sessions().stream().map(Session::id).toList().containsAll(wanted)) {
            throw new Refusal("promise.refused.round-incomplete");
        }
        var round = lookBacks.save(LookBack.plan(name, wanted, dueOn, office.signature(), announcer.now()));
        announcer.tell(new RoundChanged(round.id, "planned", round.name));
        return round.id;
    }

    public void end(Viewer office, long id) {
        var round = lookBacks.require(id);
        round.end(announcer.now());
        lookBacks.save(round);
        announcer.tell(new RoundChanged(id, "ended", round.name));
    }
}
