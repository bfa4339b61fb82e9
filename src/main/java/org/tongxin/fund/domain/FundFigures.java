package org.tongxin.fund.domain;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.tongxin.figure.Cut;
import org.tongxin.figure.FigureDefinition;
import org.tongxin.figure.Period;
import org.tongxin.figure.RecordSource;
import org.tongxin.rulebook.Rulebooks;

/**
 * Counts and adds up money for figures, in 元. Money goes by calendar years: a period means the years of the sessions it covers, the
 * year of its budget for an appropriation and a project, the year of its day for every other entry.
 */
@Component
class FundFigures implements RecordSource {

    private static final String YEARS = ".year in (select s.year from committee.session s where s.id = any(:sessions)) and ";
    /** What was approved for a project as known at that moment. */
    private static final String APPROVED_THEN = """
            (select h.amount from fund.history h where h.project_id = j.id and h.verb in ('approved', 'changed') and h.at <= :asOf
              order by h.id desc limit 1)""";

    private final JdbcClient jdbc;
    private final Rulebooks rulebooks;

    FundFigures(JdbcClient jdbc, Rulebooks rulebooks) {
        this.jdbc = jdbc;
        this.rulebooks = rulebooks;
    }

    @Override
    public boolean has(String set) {
        return FundSet.of(set).isPresent();
    }

    @Override
    public long count(String set, Cut cut) {
        return query("select count(*)", set, cut, "").query(Long.class).single();
    }

    @Override
    public @Nullable BigDecimal sum(String set, Cut cut) {
        if (!FundSet.of(set).orElseThrow().addedUp()) {
            return null;
        }
        var amount = FundSet.of(set).orElseThrow().ofEntries() ? "e.amount" : APPROVED_THEN;
        return query("select coalesce(sum(" + amount + "), 0)", set, cut, "").query(BigDecimal.class).single();
    }

    @Override
    public Map<String, Long> countByCategory(String set, Cut cut) {
        var counts = new LinkedHashMap<String, Long>();
        if (FundSet.of(set).orElseThrow().ofEntries()) {
            var rules = rulebooks.current().section(FundRules.class);
            query("select e.purpose, count(*) as n", set, cut, " group by e.purpose order by n desc, e.purpose")
                    .query(row -> {
                        counts.put(rules.label(row.getString(1)), row.getLong(2));
                    });
        }
        return counts;
    }

    private JdbcClient.StatementSpec query(String select, String set, Cut cut, String tail) {
        var wanted = FundSet.of(set).orElseThrow();
        var from = wanted.ofEntries() ? " from fund.entry e where e" : " from fund.project j where j";
        var category = wanted.ofEntries() && cut.category() != null ? " and e.purpose = :category" : "";
        return jdbc.sql(select + from + YEARS + wanted.condition() + category + tail)
                .param("sessions", cut.sessions().toArray(Long[]::new))
                .param("asOf", cut.asOf().atOffset(ZoneOffset.UTC))
                .param("category", cut.category());
    }

    @Override
    public String list(String set, Period period, @Nullable String category, FigureDefinition definition) {
        var address = UriComponentsBuilder.fromPath(FundSet.of(set).orElseThrow().ofEntries() ? "/fund/ledger" : "/fund/projects")
                .queryParam("set", set).queryParam("period", period.text());
        if (category != null || definition.category() != null) {
            address.queryParam("purpose", category == null ? definition.category() : code(category));
        }
        return address.encode().toUriString();
    }

    private String code(String label) {
        return rulebooks.current().section(FundRules.class).purposes().stream()
                .filter(one -> one.label().equals(label)).findFirst().map(FundRules.Choice::code).orElse(label);
    }
}
