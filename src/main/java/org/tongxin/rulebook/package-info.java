/**
 * How a committee works, as data: a YAML file with versions and effective dates, validated when read, bound to typed records that
 * the other rooms own.
 */
@ApplicationModule(displayName = "Rulebook", allowedDependencies = {"committee", "identity", "audit", "ui"})
@NullMarked
package org.tongxin.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
