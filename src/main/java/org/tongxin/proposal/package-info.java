/** Proposals (提案): from a member's draft to the rated reply. */
@ApplicationModule(
        displayName = "Proposal",
        allowedDependencies = {
            "committee", "identity", "rulebook", "audit", "calendar", "media", "search", "document", "exchange", "launch", "ui", "figure", "api", "notice"
        })
@NullMarked
package org.tongxin.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
