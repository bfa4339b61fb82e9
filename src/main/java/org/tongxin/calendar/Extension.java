package org.tongxin.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * More time that was asked for and approved (延期). It is counted from the day on which the time before it ran out.
 *
 * @param approvedBy account that approved
 */
public record Extension(Limit limit, String reason, long askedBy, LocalDate askedOn, long approvedBy, Instant approvedAt) {}
