package org.tongxin.proposal.meeting;

import org.tongxin.calendar.Limit;
import org.tongxin.proposal.MeetingKind;

/**
 * The section {@code meetings} of a rulebook.
 *
 * @param words   what the kinds of meeting are called here
 * @param answer  within which time of an assignment meeting a unit accepts or refuses what is on its agenda
 * @param bigUnit from how many assigned proposals of a session on a unit is a 承办“大户”
 */
public record MeetingRules(Words words, Limit answer, int bigUnit) {

    public MeetingRules {
        if (bigUnit < 1) {
            throw new IllegalArgumentException("big-unit（承办大户的件数）至少是 1");
        }
    }

    /** A name for each kind. */
    public record Words(String assignment, String supervision, String faceToFace, String followUp) {}

    /** The name of a kind. */
    public String label(MeetingKind kind) {
        return switch (kind) {
            case ASSIGNMENT -> words.assignment();
            case SUPERVISION -> words.supervision();
            case FACE_TO_FACE -> words.faceToFace();
            case FOLLOW_UP -> words.followUp();
        };
    }
}
