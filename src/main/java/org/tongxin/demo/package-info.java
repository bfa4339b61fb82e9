/**
 * Demonstration data (演示数据): reads invented subjects, names and counts from {@code resources/demo} and expands them into planned events of
 * whole committees. Pure and repeatable: the same day gives the same plan.
 */
@ApplicationModule(displayName = "Demonstration", allowedDependencies = {"calendar"})
@NullMarked
package org.tongxin.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
