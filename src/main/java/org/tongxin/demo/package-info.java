/**
 * Demonstration data (演示数据): reads invented subjects, names and counts from {@code resources/demo} and expands them into planned events of
 * whole committees (pure and repeatable: the same day gives the same plan), and loads them as a real committee's records.
 */
@ApplicationModule(displayName = "Demonstration", allowedDependencies = {"calendar", "committee", "identity", "rulebook", "proposal", "fund", "audit", "launch"})
@NullMarked
package org.tongxin.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
