package org.tongxin.proposal.solicitation;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.ui.Refusal;

/**
 * A topic of the guide (选题).
 *
 * @param withdrawn no longer offered; what was begun from it keeps it
 */
@Table(schema = "proposal", name = "topic")
record Topic(@Id @Nullable Long id, long campaignId, String title, String note, boolean withdrawn) {

    private static final int TITLE_MAX = 100;
    private static final int NOTE_MAX = 1_000;

    static Topic of(long campaign, String title, String note) {
        if (title.isBlank() || title.strip().length() > TITLE_MAX) {
            throw new Refusal("solicitation.refused.topic", TITLE_MAX);
        }
        if (note.strip().length() > NOTE_MAX) {
            throw new Refusal("solicitation.refused.topic-note", NOTE_MAX);
        }
        return new Topic(null, campaign, title.strip(), note.replace("\r\n", "\n").strip(), false);
    }

    Topic offered(boolean again) {
        return new Topic(id, campaignId, title, note, !again);
    }
}
