package org.tongxin.proposal.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.proposal.domain.NoSuchCase;

/** What visitors read: the copies that are out, and of them nothing but the copy. */
@Component
@Transactional(readOnly = true)
public class PublicShelf {

    static final int PAGE = 20;

    private static final String COPY = """
            select x.id, x.version, x.state, x.copy_title, x.copy_proposer, x.copy_session, x.copy_year, x.copy_number, x.copy_category,
                   x.copy_situation, x.copy_analysis, x.copy_asks, x.copy_units, x.copy_replies, x.published_at
              from proposal.publication x where\s""";

    private final JdbcClient jdbc;

    PublicShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A copy that is out. */
    public record Item(long id, int version, PublicText text, Instant publishedAt) {}

    /** A page of the list; {@code older} is where the next one begins, or null. */
    public record Shown(List<Item> items, long total, @Nullable PublicFilter older) {}

    /** What the list can be narrowed to. */
    public record Facets(List<String> categories, List<Integer> years) {}

    Shown page(PublicFilter filter) {
        var conditions = new StringBuilder("x.state = 'PUBLISHED'");
        var values = new LinkedHashMap<String, Object>();
        narrow(filter, conditions, values);
        long total = jdbc.sql("select count(*) from proposal.publication x where " + conditions).params(values).query(Long.class).single();
        if (filter.after() != null) {
            conditions.append(" and (x.published_at, x.id) < (select y.published_at, y.id from proposal.publication y where y.id = :after)");
            values.put("after", filter.after());
        }
        var found = jdbc.sql(COPY + conditions + " order by x.published_at desc, x.id desc limit " + (PAGE + 1))
                .params(values)
                .query(PublicShelf::item)
                .list();
        boolean more = found.size() > PAGE;
        var items = more ? found.subList(0, PAGE) : found;
        return new Shown(items, total, more ? filter.from(items.getLast().id()) : null);
    }

    private static void narrow(PublicFilter filter, StringBuilder conditions, Map<String, Object> values) {
        if (!filter.words().isEmpty()) {
            conditions.append("""
                     and (strpos(x.copy_title, :q) > 0 or strpos(x.copy_situation, :q) > 0 or strpos(x.copy_analysis, :q) > 0
                          or strpos(array_to_string(x.copy_asks, ' '), :q) > 0 or strpos(array_to_string(x.copy_replies, ' '), :q) > 0
                          or strpos(x.copy_proposer, :q) > 0 or x.copy_number = :q)""");
            values.put("q", filter.words());
        }
        if (filter.year() != null) {
            conditions.append(" and x.copy_year = :year");
            values.put("year", filter.year());
        }
        if (filter.category() != null && !filter.category().isBlank()) {
            conditions.append(" and x.copy_category = :category");
            values.put("category", filter.category());
        }
    }

    Facets facets() {
        return new Facets(
                jdbc.sql("select distinct copy_category from proposal.publication where state = 'PUBLISHED' and copy_category <> '' order by 1")
                        .query(String.class).list(),
                jdbc.sql("select distinct copy_year from proposal.publication where state = 'PUBLISHED' order by 1 desc").query(Integer.class).list());
    }

    /**
     * One that is out.
     *
     * @throws Withdrawn  when it was, and is no longer
     * @throws NoSuchCase when it never was, or is another committee's
     */
    Item find(long id) {
        var found = jdbc.sql(COPY + "x.id = ? and x.published_at is not null")
                .param(id)
                .query((row, n) -> Map.entry(row.getString("state"), item(row, n)))
                .optional()
                .orElseThrow(NoSuchCase::new);
        if (!found.getKey().equals("PUBLISHED")) {
            throw new Withdrawn();
        }
        return found.getValue();
    }

    private static Item item(ResultSet row, int n) throws SQLException {
        return new Item(row.getLong("id"), row.getInt("version"), new PublicText(row.getString("copy_title"), row.getString("copy_proposer"),
                row.getString("copy_session"), row.getInt("copy_year"), row.getString("copy_number"), row.getString("copy_category"),
                row.getString("copy_situation"), row.getString("copy_analysis"), list(row, "copy_asks"), list(row, "copy_units"),
                list(row, "copy_replies")), row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
