/** The audit trail: who did what, when, from where; appended in the act's own transaction and chained with SM3. */
@ApplicationModule(displayName = "Audit", allowedDependencies = {"committee"})
@NullMarked
package org.tongxin.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
