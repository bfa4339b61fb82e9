package org.tongxin.proposal.key;

import java.util.List;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.rulebook.Rulebooks;
import org.tongxin.ui.Refusal;

/** Leads a round of selection from its opening to the shortlist before the chairpersons' meeting (主席会议). */
@Component
@Transactional
public class RoundDesk {

    private final Rounds rounds;
    private final Candidates candidates;
    private final Scoring scoring;
    private final Announcer announcer;
    private final Rulebooks rulebooks;

    RoundDesk(Rounds rounds, Candidates candidates, Scoring scoring, Announcer announcer, Rulebooks rulebooks) {
        this.rounds = rounds;
        this.candidates = candidates;
        this.scoring = scoring;
        this.announcer = announcer;
        this.rulebooks = rulebooks;
    }

    /** Opens a round under the rules in force now; refused while another one of the session is under way. Returns its id. */
    public long open(Viewer viewer, long session) {
        scoring.people.requireSession(session);
        var round = Round.open(session, rulebooks.currentVersionId(), viewer.signature(), announcer.now());
        try {
            rounds.save(round);
        } catch (DuplicateKeyException running) {
            throw new Refusal("key.refused.running");
        }
        announcer.tell(new SelectionEvent(round.id, "opened", ""));
        return round.id;
    }

    /** Ends nominations; from now on the chosen persons score, each without seeing the others' marks. */
    public void beginScoring(Viewer viewer, long id, Set<Long> scorers) {
        var round = rounds.require(id);
        var chosen = scoring.people.with(Act.SCORE_KEY_CASE.roles()).stream().filter(one -> scorers.contains(one.account())).toList();
        round.beginScoring(chosen.size(), rulebooks.of(round.rulebookId).section(KeyRules.class).scorers(),
                candidates.findByRoundIdOrderById(id).size());
        scoring.scores.choose(id, chosen);
        rounds.save(round);
        announcer.tell(new SelectionEvent(id, "scoring-begun", String.join("、", chosen.stream().map(People.Person::name).toList())));
    }

    /** Ends scoring before everybody has handed in; marks handed in or not are open now. */
    public void closeScoring(Viewer viewer, long id) {
        var round = rounds.require(id);
        round.endScoring(announcer.now());
        rounds.save(round);
        announcer.tell(new SelectionEvent(id, "scored", ""));
    }

    /** Puts the shortlist before the chairpersons' meeting. */
    public void submit(Viewer viewer, long id, List<Long> shortlist) {
        var round = rounds.require(id);
        round.submit(viewer.signature(), announcer.now());
        var chosen = candidates.findByRoundIdOrderById(id).stream().filter(one -> shortlist.contains(one.id)).toList();
        if (chosen.isEmpty()) {
            throw new Refusal("key.refused.nothing-chosen");
        }
        chosen.forEach(one -> one.shortlisted = true);
        candidates.saveAll(chosen);
        rounds.save(round);
        chosen.forEach(one -> announcer.tell(
                new ProposalEvent.Noted(one.proposalId, viewer.signature(), announcer.now(), "key-shortlisted", "")));
        announcer.tell(new SelectionEvent(id, "submitted", Integer.toString(chosen.size())));
    }

    /** Who may score, and what they have scored. */
    @Component
    static class Scoring {
        private final People people;
        private final Scores scores;

        Scoring(People people, Scores scores) {
            this.people = people;
            this.scores = scores;
        }
    }
}
