package org.tongxin.proposal.domain;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
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

/** Counts proposals for figures, and says where exactly the counted ones are listed. */
@Component
class ProposalFigures implements RecordSource {

    private final JdbcClient jdbc;
    private final Rulebooks rulebooks;

    ProposalFigures(JdbcClient jdbc, Rulebooks rulebooks) {
        this.jdbc = jdbc;
        this.rulebooks = rulebooks;
    }

    @Override
    public boolean has(String set) {
        return ProposalSet.of(set).isPresent();
    }

    @Override
    public long count(String set, Cut cut) {
        return query("select count(*)", set, cut, "").query(Long.class).single();
    }

    @Override
    public Map<String, Long> countByCategory(String set, Cut cut) {
        var rules = rulebooks.current().section(ProposalRules.class);
        var counts = new LinkedHashMap<String, Long>();
        query("select p.category, count(*) as n", set, cut, " group by p.category order by n desc, p.category")
                .query(row -> {
                    counts.put(rules.categoryLabel(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    @Override
    public List<OfTheme> countByTheme(String set, Cut cut) {
        var themes = rulebooks.current().section(ProposalRules.class).themes();
        return query("select t.theme, count(*) as n", set, cut, " group by t.theme order by n desc, t.theme", ", unnest(p.themes) as t(theme)")
                .query((row, n) -> new OfTheme(row.getString(1), ProposalRules.label(themes, row.getString(1)), row.getLong(2)))
                .list()
                .stream()
                .filter(one -> themes.stream().anyMatch(theme -> theme.code().equals(one.code())))
                .toList();
    }

    private JdbcClient.StatementSpec query(String select, String set, Cut cut, String tail) {
        return query(select, set, cut, tail, "");
    }

    private JdbcClient.StatementSpec query(String select, String set, Cut cut, String tail, String beside) {
        var sql = new StringBuilder(select)
                .append(" from proposal.proposal p").append(beside).append(" where p.session_id = any(:sessions) and ")
                .append(ProposalSet.of(set).orElseThrow().condition(rulebooks.current().section(SigningRules.class).guestsCounted()));
        if (cut.category() != null) {
            sql.append(" and p.category = :category");
        }
        if (!cut.themes().isEmpty()) {
            sql.append(" and p.themes && cast(:themes as text[])");
        }
        return jdbc.sql(sql.append(tail).toString())
                .param("sessions", cut.sessions().toArray(Long[]::new))
                .param("asOf", cut.asOf().atOffset(ZoneOffset.UTC))
                .param("category", cut.category())
                .param("themes", cut.themes().toArray(String[]::new));
    }

    @Override
    public String list(String set, Period period, @Nullable String category, FigureDefinition definition) {
        var address = UriComponentsBuilder.fromPath("/proposals").queryParam("set", set).queryParam("period", period.text());
        if (category != null) {
            var code = rulebooks.current().section(ProposalRules.class).categories().stream()
                    .filter(choice -> choice.label().equals(category))
                    .findFirst().map(ProposalRules.Choice::code).orElse(category);
            address.queryParam("category", code);
        }
        definition.themes().forEach(theme -> address.queryParam("theme", theme));
        return address.encode().toUriString();
    }
}
