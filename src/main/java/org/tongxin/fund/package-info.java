/** Money and goods: the dedicated fund behind proposals (提案专项资金), what was raised, granted and given, and what the work cost. */
@ApplicationModule(
        displayName = "Fund",
        allowedDependencies = {"api", "committee", "identity", "rulebook", "audit", "media", "exchange", "ui", "figure", "proposal"})
@NullMarked
package org.tongxin.fund;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
