package org.tongxin.rulebook;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Scope;

/**
 * The published versions of the rulebook of the committee in {@link Scope}. A committee that has published none works by the sample
 * shipped for it, or by the defaults.
 */
@Component
@Transactional
public class Rulebooks {

    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    private final JdbcClient jdbc;
    private final Committees committees;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final List<RulebookSection> sections;
    private final ConcurrentHashMap<Key, Rulebook> read = new ConcurrentHashMap<>();
    private final InForce inForce = new InForce();

    Rulebooks(
            JdbcClient jdbc, Committees committees, Clock clock, ApplicationEventPublisher events, List<RulebookSection> sections) {
        this.jdbc = jdbc;
        this.committees = committees;
        this.clock = clock;
        this.events = events;
        this.sections = sections;
    }

    /** The committee stands beside the version, so that what is remembered for one is never shown to another. */
    private record Key(int committee, long version) {
        static final long SAMPLE = 0;
    }

    /** One published version. */
    public record Version(long id, int number, String note, LocalDate effectiveFrom, String publishedBy, String yaml) {}

    /** The rules in force today. Reading them writes nothing. */
    @Transactional(readOnly = true)
    public Rulebook current() {
        return findCurrent().map(this::of).orElseGet(this::shipped);
    }

    /** The version in force on that day, past or to come; empty where the committee had published none. */
    @Transactional(readOnly = true)
    public Optional<Version> inForceOn(LocalDate day) {
        return versions().stream()
                .filter(version -> !version.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(Version::effectiveFrom).thenComparing(Version::number));
    }

    /** The rules in force on that day. */
    @Transactional(readOnly = true)
    public Rulebook on(LocalDate day) {
        return inForceOn(day).map(version -> of(version.id())).orElseGet(this::shipped);
    }

    private Rulebook shipped() {
        return read.computeIfAbsent(key(Key.SAMPLE), any -> parse(sample()));
    }

    /** The rules of that version; those in force today where a case has none (imported, or begun before the first version). */
    @Transactional(readOnly = true)
    public Rulebook of(@Nullable Long version) {
        return version == null ? current() : read.computeIfAbsent(key(version), any -> parse(yaml(version)));
    }

    /** The version in force today; the committee's shipped sample becomes its first version when there is none. */
    public long currentVersionId() {
        return findCurrent().orElseGet(this::installSample);
    }

    private Optional<Long> findCurrent() {
        return inForce.find(Scope.current().committee(), LocalDate.now(clock), this::lookUp);
    }

    private Optional<Long> lookUp() {
        return jdbc.sql("select id from rulebook.version where effective_from <= ? order by effective_from desc, number desc limit 1")
                .param(LocalDate.now(clock))
                .query(Long.class)
                .optional();
    }

    private long installSample() {
        lock();
        return lookUp().orElseGet(() -> insert(sample(), "样例", EVER, "同心"));
    }

    /** The text shipped for this committee, or an empty one, which means: all defaults. */
    @Transactional(readOnly = true)
    public String sample() {
        return Shipped.of(committees.current().code());
    }

    /** The defaults, for reading beside the committee's own text. */
    public String defaults() {
        return Shipped.defaults();
    }

    /** The committee's own text in force today. */
    @Transactional(readOnly = true)
    public String currentYaml() {
        return findCurrent().map(this::yaml).orElseGet(this::sample);
    }

    /**
     * Publishes a version; cases begun before keep theirs.
     *
     * @param effectiveFrom first day it is in force; later than today is allowed
     * @throws RulebookErrors when it does not validate; nothing is stored then
     */
    public long publish(String yaml, LocalDate effectiveFrom, String note, String by) {
        parse(yaml);
        currentVersionId();
        lock();
        long id = insert(yaml, note, effectiveFrom, by);
        events.publishEvent(new RulebookPublished(id, note, effectiveFrom));
        return id;
    }

    /** @throws RulebookErrors when the text does not validate */
    @Transactional(readOnly = true)
    public void check(String yaml) {
        parse(yaml);
    }

    /** All published versions, newest first. */
    @Transactional(readOnly = true)
    public List<Version> versions() {
        return jdbc.sql("select id, number, note, effective_from, published_by, yaml from rulebook.version order by number desc")
                .query(Version.class)
                .list();
    }

    /** The ids of all published versions, oldest first. */
    @Transactional(readOnly = true)
    public List<Long> versionIds() {
        return jdbc.sql("select id from rulebook.version order by number").query(Long.class).list();
    }

    /**
     * What differs between two texts, key by key.
     *
     * @throws RulebookErrors when one of them is no YAML
     */
    public List<Difference> differences(String before, String after) {
        return Difference.between(before, after);
    }

    private String yaml(long version) {
        return jdbc.sql("select yaml from rulebook.version where id = ?").param(version).query(String.class).single();
    }

    private static Key key(long version) {
        return new Key(Scope.current().committee(), version);
    }

    private Rulebook parse(String yaml) {
        var own = new Rulebook.Source(committees.current().code() + ".yaml", yaml);
        return Rulebook.read(new Rulebook.Source(Shipped.DEFAULTS, defaults()), own, sections);
    }

    /** Until the transaction ends, nobody else publishes a version for this committee. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('rulebook.version'), ?)")
                .param(Scope.current().committee())
                .query((row, n) -> 0)
                .single();
    }

    private long insert(String yaml, String note, LocalDate effectiveFrom, String by) {
        inForce.change();
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
}
