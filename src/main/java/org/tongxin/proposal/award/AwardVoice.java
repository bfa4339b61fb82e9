package org.tongxin.proposal.award;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Refusal;

/** Points or an objection of one person about one nominee. */
@Table(schema = "proposal", name = "award_voice")
class AwardVoice {

    @Id
    @Nullable Long id;

    @Version
    int version;

    long nomineeId;
    Kind kind;
    long accountId;
    String saidBy;
    Instant saidAt;
    @Nullable Integer points;
    String text;
    @Nullable Boolean upheld;
    @Nullable String answer;
    @Nullable String answeredBy;
    @Nullable Instant answeredAt;

    enum Kind {
        SCORE, OBJECTION
    }

    private AwardVoice() {}

    static AwardVoice of(long nominee, Kind kind, Viewer viewer, String text, Instant now) {
        var voice = new AwardVoice();
        voice.nomineeId = nominee;
        voice.kind = kind;
        voice.accountId = viewer.account();
        voice.saidBy = viewer.signature();
        voice.saidAt = now;
        voice.text = text;
        return voice;
    }

    /** Gives points, or other points while it is still scored. */
    AwardVoice score(int given, String comment, Instant now) {
        if (given < 0 || given > 100) {
            throw new Refusal("award.refused.points");
        }
        points = given;
        text = comment;
        saidAt = now;
        return this;
    }

    void answer(boolean right, String words, String by, Instant now) {
        if (kind != Kind.OBJECTION || upheld != null) {
            throw new Refusal("award.refused.out-of-order");
        }
        upheld = right;
        answer = words;
        answeredBy = by;
        answeredAt = now;
    }
}
