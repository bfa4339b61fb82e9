package org.tongxin.proposal.meeting;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.tongxin.figure.Cut;
import org.tongxin.figure.FigureDefinition;
import org.tongxin.figure.Period;
import org.tongxin.figure.RecordSource;

/** Counts meetings that were held, and says where exactly those are listed. */
@Component
class MeetingFigures implements RecordSource {

    private final JdbcClient jdbc;

    MeetingFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean has(String set) {
        return MeetingSet.of(set).isPresent();
    }

    @Override
    public long count(String set, Cut cut) {
        return jdbc.sql("select count(*) from proposal.meeting m where m.session_id = any(:sessions) and " + MeetingSet.of(set).orElseThrow().condition())
                .param("sessions", cut.sessions().toArray(Long[]::new))
                .param("asOf", LocalDate.ofInstant(cut.asOf(), MeetingTimes.BEIJING))
                .query(Long.class)
                .single();
    }

    /** Meetings are about proposals of every category. */
    @Override
    public Map<String, Long> countByCategory(String set, Cut cut) {
        return Map.of();
    }

    @Override
    public String list(String set, Period period, @Nullable String category, FigureDefinition definition) {
        return UriComponentsBuilder.fromPath("/meetings").queryParam("set", set).queryParam("period", period.text()).encode().toUriString();
    }
}
