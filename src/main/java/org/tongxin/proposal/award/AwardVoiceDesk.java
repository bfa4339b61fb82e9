package org.tongxin.proposal.award;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.ui.Refusal;

/** Takes points while a round is scored, and objections while its decision is public. */
@Component
@Transactional
public class AwardVoiceDesk {

    private final AwardStore store;
    private final Announcer announcer;

    AwardVoiceDesk(AwardStore store, Announcer announcer) {
        this.store = store;
        this.announcer = announcer;
    }

    /** Points from 0 to 100, once for each who scores; given again, they replace the first. */
    public void score(Viewer viewer, long nominee, @Nullable Integer points, String comment) {
        var scored = store.nominees().require(nominee);
        store.rounds().require(scored.roundId).require(AwardRound.State.SCORING);
        if (points == null || comment.length() > 1000) {
            throw new Refusal("award.refused.points");
        }
        var voice = store.voices().findByNomineeIdAndAccountIdAndKind(nominee, viewer.account(), AwardVoice.Kind.SCORE)
                .orElseGet(() -> AwardVoice.of(nominee, AwardVoice.Kind.SCORE, viewer, "", announcer.now()));
        store.voices().save(voice.score(points, comment.strip(), announcer.now()));
        announcer.tell(new AwardEvent(scored.roundId, "scored", scored.name));
    }

    /** Somebody objects to one that was chosen, while the decision is public. */
    public void object(Viewer viewer, long nominee, String words) {
        var chosen = store.nominees().require(nominee);
        var round = store.rounds().require(chosen.roundId);
        round.require(AwardRound.State.PUBLIC);
        if (!chosen.chosen || LocalDate.ofInstant(announcer.now(), ZoneId.of("Asia/Shanghai")).isAfter(round.publicUntil)) {
            throw new Refusal("award.refused.too-late");
        }
        store.voices().save(AwardVoice.of(nominee, AwardVoice.Kind.OBJECTION, viewer, AwardDesk.words(words, 1000), announcer.now()));
        announcer.tell(new AwardEvent(chosen.roundId, "objected", chosen.name));
    }

    /** The office answers; one that is right takes the nominee off the list. */
    public void answer(Viewer viewer, long objection, boolean upheld, String words) {
        var voice = store.voices().require(objection);
        var nominee = store.nominees().require(voice.nomineeId);
        store.rounds().require(nominee.roundId).require(AwardRound.State.PUBLIC);
        voice.answer(upheld, AwardDesk.words(words, 1000), viewer.signature(), announcer.now());
        store.voices().save(voice);
        if (upheld) {
            nominee.choose(false);
            store.nominees().save(nominee);
        }
        announcer.tell(new AwardEvent(nominee.roundId, upheld ? "objection-upheld" : "objection-dismissed", nominee.name));
    }
}
