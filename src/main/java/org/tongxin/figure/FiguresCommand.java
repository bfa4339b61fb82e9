package org.tongxin.figure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Scope;
import org.tongxin.launch.Command;
import org.tongxin.launch.CommandLine;
import org.tongxin.launch.LaunchProblem;
import tools.jackson.databind.json.JsonMapper;

/** {@code figures COMMITTEE PERIOD [--json] [--as-of DATE]} */
@Component
class FiguresCommand implements Command {

    private final Committees committees;
    private final Figures figures;
    private final Clock clock;
    private final JsonMapper json;

    FiguresCommand(Committees committees, Figures figures, Clock clock, JsonMapper json) {
        this.committees = committees;
        this.figures = figures;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public int run(CommandLine line) {
        if (line.words().size() != 2) {
            System.err.println("用法：./tongxin figures 委员会代码 时段 [--json] [--as-of 日期]，时段写成 2024、12-3 或 12");
            return 2;
        }
        var code = line.words().get(0);
        var committee = committees.byCode(code).orElseThrow(() -> new LaunchProblem("没有代码为 " + code + " 的委员会"));
        var computed = Scope.get(committee.id(), Scope.NONE, () -> figures.all(period(line), asOf(line)));
        System.out.println(line.has("json") ? json.writerWithDefaultPrettyPrinter().writeValueAsString(rows(computed)) : table(computed));
        return 0;
    }

    private static Period period(CommandLine line) {
        try {
            return Period.parse(line.words().get(1));
        } catch (IllegalArgumentException e) {
            throw new LaunchProblem(e.getMessage());
        }
    }

    private Instant asOf(CommandLine line) {
        var date = line.option("as-of");
        if (date == null) {
            return clock.instant();
        }
        try {
            return LocalDate.parse(date).plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusMillis(1);
        } catch (DateTimeParseException e) {
            throw new LaunchProblem("--as-of 的日期请写成 2024-12-31");
        }
    }

    private static List<Map<String, Object>> rows(List<Figure> figures) {
        return figures.stream().map(figure -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("key", figure.key());
            row.put("refs", figure.refs());
            row.put("label", figure.label());
            row.put("value", figure.value());
            row.put("text", figure.text());
            row.put("unit", figure.unit());
            row.put("numerator", figure.numerator());
            row.put("denominator", figure.denominator());
            row.put("asOf", figure.asOf().toString());
            row.put("records", figure.numerator());
            row.put("sentence", figure.sentence());
            return row;
        }).toList();
    }

    private static String table(List<Figure> figures) {
        var table = new StringBuilder();
        figures.forEach(figure -> table.append("%-10s %-12s %s（%s）%n".formatted(
                String.join(",", figure.refs()), figure.text(), figure.sentence(), figure.derivation())));
        return table.toString();
    }
}
