/** Figures: definitions over records, from the rulebook; every number knows the records behind it. */
@ApplicationModule(displayName = "Figure", allowedDependencies = {"committee", "identity", "rulebook", "audit", "launch", "ui"})
@NullMarked
package org.tongxin.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
