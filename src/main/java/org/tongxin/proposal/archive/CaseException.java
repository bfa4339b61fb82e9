package org.tongxin.proposal.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of exceptions.
 *
 * @param session  id of the session it belongs to
 * @param proposal id of the case, or null where it is none's in particular
 * @param title    what a reader sees of it
 * @param whom     who has to do something, in words; empty where nobody in particular
 * @param due      since when it is wrong, or null
 * @param note     what is wrong beyond its kind, in words
 */
public record CaseException(
        ExceptionKind kind, long session, @Nullable Long proposal, @Nullable String caseLabel, String title, String whom, @Nullable LocalDate due,
        String note) {}
