package org.tongxin.proposal.promise;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Session;
import org.tongxin.identity.Viewer;

/** Reads rounds of re-checks with how far they are. */
@Component
@Transactional(readOnly = true)
class LookBackReader {

    private final LookBacks lookBacks;
    private final PromiseReader promises;
    private final Committees committees;

    LookBackReader(LookBacks lookBacks, PromiseReader promises, Committees committees) {
        this.lookBacks = lookBacks;
        this.promises = promises;
        this.committees = committees;
    }

    /** All rounds, the running ones first; a committee plans a few each year. */
    List<LookBackView> all(Viewer viewer) {
        var sessions = committees.sessions();
        return lookBacks.findAll().stream()
                .sorted(Comparator.comparing((LookBack round) -> round.endedAt != null).thenComparing(round -> -round.id))
                .map(round -> view(viewer, round, sessions))
                .toList();
    }

    LookBackView require(Viewer viewer, long id) {
        return view(viewer, lookBacks.require(id), committees.sessions());
    }

    /** Rounds that go on and cover the session; the one the viewer comes from is chosen already. */
    List<RoundChoice> running(long session, @Nullable Long from) {
        return lookBacks.findAll().stream()
                .filter(round -> round.endedAt == null && round.covers(session))
                .map(round -> new RoundChoice(round.id, round.name, round.id.equals(from)))
                .toList();
    }

    private LookBackView view(Viewer viewer, LookBack round, List<Session> sessions) {
        var names = sessions.stream().filter(one -> round.covers(one.id())).map(Session::title).collect(Collectors.joining("、"));
        return new LookBackView(round.id, round.name, names, round.dueOn, round.madeBy, round.endedAt != null,
                promises.progress(viewer, PromiseFilter.ALL.round(round.id)));
    }
}
