/** Starts what the program stands on: the embedded PostgreSQL, the schema, the commands. */
@ApplicationModule(displayName = "Launch", allowedDependencies = {"committee", "audit"})
@NullMarked
package org.tongxin.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
