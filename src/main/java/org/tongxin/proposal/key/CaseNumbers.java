package org.tongxin.proposal.key;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.ui.Refusal;

/** Finds the proposals of a session by the case numbers a person types: 012、015. */
@Component
@Transactional(readOnly = true)
class CaseNumbers {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    CaseNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Their ids; refused with the first number that no filed proposal of the session has. */
    List<Long> find(long session, @Nullable String typed) {
        var ids = new ArrayList<Long>();
        var labels = Arrays.stream((typed == null ? "" : typed).split("[\\s,，、;；]+")).filter(one -> !one.isEmpty()).distinct().toList();
        if (labels.size() > MOST) {
            throw new Refusal("key.refused.many", MOST);
        }
        for (var label : labels) {
            ids.add(jdbc.sql("select id from proposal.proposal where session_id = ? and case_label = ?")
                    .params(session, label)
                    .query(Long.class)
                    .optional()
                    .orElseThrow(() -> new Refusal("key.refused.no-number", Said.of(label, Said.WORDS))));
        }
        return ids;
    }
}
