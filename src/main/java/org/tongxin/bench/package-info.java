/** The benchmark harness behind {@code ./tongxin bench}: fills a scratch committee, drives the site over HTTP, prints numbers and ratios. */
@ApplicationModule(displayName = "Bench", allowedDependencies = {"committee", "identity", "proposal", "search", "figure", "launch"})
@NullMarked
package org.tongxin.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
