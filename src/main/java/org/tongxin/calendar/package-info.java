/**
 * Working days of the country with exchanged rest days (调休), and the clocks of limits that run on them: every deadline is computed,
 * can be explained day by day, and moves when a holiday moves. Knows no duty; a duty names its subject and step in words.
 */
@ApplicationModule(displayName = "Calendar", allowedDependencies = {"committee", "identity", "audit", "ui"})
@NullMarked
package org.tongxin.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
