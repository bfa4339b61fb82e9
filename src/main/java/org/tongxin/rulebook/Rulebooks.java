package org.tongxin.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Scope;

/** The published versions of the rulebook of the committee in {@link Scope}. */
@Component
@Transactional
public class Rulebooks {

    private static final String DEFAULTS = "default.yaml";

    private final JdbcClient jdbc;
    private final Committees committees;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final List<RulebookSection> sections;
    private final ConcurrentHashMap<Long, Rulebook> read = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Integer, Today> current = new ConcurrentHashMap<>();

    Rulebooks(
            JdbcClient jdbc, Committees committees, Clock clock, ApplicationEventPublisher events, List<RulebookSection> sections) {
        this.jdbc = jdbc;
        this.committees = committees;
        this.clock = clock;
        this.events = events;
        this.sections = sections;
    }

    private record Today(LocalDate day, long version) {}

    /** One published version. */
    public record Version(long id, int number, String note, LocalDate effectiveFrom, String publishedBy, String yaml) {}

    /** The rules in force today. */
    public Rulebook current() {
        return of(currentVersionId());
    }

    /** The rules of that version; those in force today where a case has none (imported, or begun before the first version). */
    public Rulebook of(@Nullable Long version) {
        if (version == null) {
            return current();
        }
        return read.computeIfAbsent(version, id -> parse(jdbc.sql("select yaml from rulebook.version where id = ?")
                .param(id)
                .query(String.class)
                .single()));
    }

    /** The version in force today; the committee's shipped sample becomes its first version when there is none. */
    public long currentVersionId() {
        int committee = Scope.current().committee();
        var today = LocalDate.now(clock);
        var known = current.get(committee);
        if (known != null && known.day.equals(today)) {
            return known.version;
        }
        var found = jdbc.sql("select id from rulebook.version where effective_from <= ? order by effective_from desc, number desc limit 1")
                .param(today)
                .query(Long.class)
                .optional();
        long version = found.isPresent() ? found.get() : installSample();
        current.put(committee, new Today(today, version));
        return version;
    }

    private long installSample() {
        return insert(sample(), "样例", LocalDate.of(2000, 1, 1), "同心");
    }

    /** The text shipped for this committee, or an empty one, which means: all defaults. */
    public String sample() {
        var file = new ClassPathResource("rulebooks/" + committees.current().code() + ".yaml");
        return file.exists() ? text(file) : "# 本委员会沿用默认规则；在此写下与默认不同之处。\n";
    }

    /** The defaults, for reading beside the committee's own text. */
    public String defaults() {
        return text(new ClassPathResource("rulebooks/" + DEFAULTS));
    }

    /**
     * Publishes a version; cases begun before keep theirs.
     *
     * @throws RulebookErrors when it does not validate; nothing is stored then
     */
    public long publish(String yaml, LocalDate effectiveFrom, String note, String by) {
        parse(yaml);
        currentVersionId();
        long id = insert(yaml, note, effectiveFrom, by);
        current.remove(Scope.current().committee());
        events.publishEvent(new RulebookPublished(id, note, effectiveFrom));
        return id;
    }

    /** @throws RulebookErrors when the text does not validate */
    public void check(String yaml) {
        parse(yaml);
    }

    /** All versions, newest first. */
    public List<Version> versions() {
        currentVersionId();
        return jdbc.sql("select id, number, note, effective_from, published_by, yaml from rulebook.version order by number desc")
                .query(Version.class)
                .list();
    }

    /** What differs between two texts, key by key. */
    public List<Difference> differences(String before, String after) {
        return Difference.between(before, after);
    }

    private Rulebook parse(String yaml) {
        return Rulebook.read(
                new Rulebook.Source(DEFAULTS, defaults()), new Rulebook.Source(committees.current().code() + ".yaml", yaml), sections);
    }

    private long insert(String yaml, String note, LocalDate effectiveFrom, String by) {
        return jdbc.sql("""
                        insert into rulebook.version (number, yaml, note, effective_from, published_at, published_by)
                        select coalesce(max(number), 0) + 1, :yaml, :note, :from, :at, :by from rulebook.version returning id
                        """)
                .param("yaml", yaml)
                .param("note", note)
                .param("from", effectiveFrom)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    private static String text(ClassPathResource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
