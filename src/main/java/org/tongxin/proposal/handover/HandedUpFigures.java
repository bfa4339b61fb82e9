package org.tongxin.proposal.handover;

import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.figure.Cut;
import org.tongxin.figure.FigureDefinition;
import org.tongxin.figure.Period;
import org.tongxin.figure.RecordSource;

/** Counts what went up: all of it, and what was filed there. The sets of own proposals never hold these. */
@Component
class HandedUpFigures implements RecordSource {

    private static final Map<String, String> CONDITIONS = Map.of("handed-up", "true", "handed-up-filed", "h.status = 'FILED'");

    private final JdbcClient jdbc;

    HandedUpFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean has(String set) {
        return CONDITIONS.containsKey(set);
    }

    @Override
    public long count(String set, Cut cut) {
        return jdbc.sql("select count(*) from proposal.handed_up h where h.session_id = any(:sessions) and h.handed_on <= :day and " + CONDITIONS.get(set))
                .param("sessions", cut.sessions().toArray(Long[]::new))
                .param("day", cut.asOf().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate())
                .query(Long.class)
                .single();
    }

    @Override
    public Map<String, Long> countByCategory(String set, Cut cut) {
        return Map.of();
    }

    @Override
    public String list(String set, Period period, @Nullable String category, FigureDefinition definition) {
        return "/handed-up?period=" + period.text() + (set.equals("handed-up-filed") ? "&status=FILED" : "");
    }
}
