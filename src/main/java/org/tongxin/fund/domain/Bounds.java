package org.tongxin.fund.domain;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.tongxin.ui.Refusal;

/** The bounds that the database keeps under concurrency, said in words when an act meets one. */
final class Bounds {

    private static final Map<String, String> SAID = Map.of(
            "budget_not_exceeded", "fund.refused.over-budget",
            "payment_not_exceeded", "fund.refused.over-approved",
            "project_takes_payments", "fund.refused.no-payments-now",
            "use_not_exceeded", "fund.refused.over-entry",
            "used_is_not_cancelled", "fund.refused.used",
            "project_once", "fund.refused.project-once",
            "payment_voucher", "fund.refused.voucher-twice",
            "livelihood_once", "fund.refused.marked",
            "area_name", "fund.refused.area-known");

    private Bounds() {}

    /** Does the work and turns a broken bound into its refusal. */
    static <T> T within(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataIntegrityViolationException broken) {
            var message = String.valueOf(broken.getMostSpecificCause().getMessage());
            throw SAID.entrySet().stream()
                    .filter(bound -> message.contains(bound.getKey()))
                    .findFirst()
                    .<RuntimeException>map(bound -> new Refusal(bound.getValue()))
                    .orElse(broken);
        }
    }
}
