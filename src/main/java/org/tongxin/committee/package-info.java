/**
 * The tree of committees with their terms, sessions, bodies, sectors and handling units, and the {@link org.tongxin.committee.Scope}
 * that tells the database for whom a transaction acts.
 */
@ApplicationModule(displayName = "Committee", allowedDependencies = {})
@NullMarked
package org.tongxin.committee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
