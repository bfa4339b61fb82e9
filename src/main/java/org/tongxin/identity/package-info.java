/**
 * Who signs in, which roles they hold in which committee and for how long, and the one table of what each role may do:
 * {@link org.tongxin.identity.Act}.
 */
@ApplicationModule(displayName = "Identity", allowedDependencies = {"committee", "audit", "ui"})
@NullMarked
package org.tongxin.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
