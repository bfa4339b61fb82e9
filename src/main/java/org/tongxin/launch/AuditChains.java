package org.tongxin.launch;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongxin.audit.AuditVerification;

/** Recomputes the chain of every committee's audit trail. */
@Component
@Order(1)
class AuditChains implements Verification {

    private final AuditVerification audit;

    AuditChains(AuditVerification audit) {
        this.audit = audit;
    }

    @Override
    public String name() {
        return "审计链";
    }

    @Override
    public List<String> check(PrintStream out) {
        var problems = new ArrayList<String>();
        for (var finding : audit.verifyAll()) {
            if (!finding.sound()) {
                problems.add("审计链 %d：第 %d 条起与记录不符".formatted(finding.committee(), finding.brokenAt()));
            } else if (finding.entries() > 0) {
                out.printf("审计链 %d：%,d 条，完整%n", finding.committee(), finding.entries());
            }
        }
        return problems;
    }
}
