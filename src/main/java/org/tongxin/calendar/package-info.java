/** Chinese working days and the clocks that count them: every date can be explained, and moves when the calendar does. */
@ApplicationModule(displayName = "Calendar", allowedDependencies = {"committee", "identity", "audit", "ui"})
@NullMarked
package org.tongxin.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
