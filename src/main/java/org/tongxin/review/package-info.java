/** The annual review (年度综述): the chapters of a period, every number of which opens to the records behind it. */
@ApplicationModule(displayName = "Review", allowedDependencies = {"committee", "identity", "figure", "ui"})
@NullMarked
package org.tongxin.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
