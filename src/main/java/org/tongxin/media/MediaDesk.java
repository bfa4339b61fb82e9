package org.tongxin.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.tika.Tika;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Scope;
import org.tongxin.ui.Refusal;

/** Keeps and hands out the files of cases. Who may is the asking room's to decide. */
@Component
@Transactional
public class MediaDesk {

    /** rules.md §1.2: 32 MB in a city's portal. */
    private static final long MOST_BYTES = 32L << 20;

    /** Endings that may be attached, each with what its content must be. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("pdf", "application/pdf"), Map.entry("jpg", "image/jpeg"), Map.entry("jpeg", "image/jpeg"), Map.entry("png", "image/png"),
            Map.entry("docx", "application/zip"), Map.entry("xlsx", "application/zip"), Map.entry("pptx", "application/zip"),
            Map.entry("doc", "application/x-tika-msoffice"), Map.entry("xls", "application/x-tika-msoffice"),
            Map.entry("ofd", "application/zip"), Map.entry("txt", "text/plain"));

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Path folder;
    private final Tika tika = new Tika();

    MediaDesk(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events, @Value("${tongxin.data}") Path data) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.folder = data.resolve("media");
    }

    /**
     * Attaches a file to a case. The content is on disk before the row is: a crash leaves at most a file that nobody knows.
     *
     * @param subject the case: {@code proposal:12}
     * @param most    how many files a case may have
     */
    public void attach(String subject, String name, InputStream content, int most) {
        if (of(subject).size() >= most) {
            throw new Refusal("media.refused.many", most);
        }
        var plain = plainName(name);
        try {
            var kept = keep(content);
            requireType(plain, kept.path());
            jdbc.sql("""
                            insert into media.file (subject, name, type, bytes, sha256, account_id, uploaded_at)
                            values (:subject, :name, :type, :bytes, :sha256, :account, :at)
                            """)
                    .param("subject", subject)
                    .param("name", plain)
                    .param("type", tika.detect(plain))
                    .param("bytes", Files.size(kept.path()))
                    .param("sha256", kept.sha256())
                    .param("account", Scope.current().account())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            events.publishEvent(new MediaEvent.Attached(subject, plain, kept.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files of a case, in the order they came. */
    @Transactional(readOnly = true)
    public List<Attachment> of(String subject) {
        return jdbc.sql("select id, subject, name, type, bytes, sha256 from media.file where subject = ? and removed_at is null order by id")
                .param(subject)
                .query(Attachment.class)
                .list();
    }

    /** Files of several cases by case, in one statement; those without any are not there. */
    @Transactional(readOnly = true)
    public Map<String, List<Attachment>> of(Collection<String> subjects) {
        return jdbc.sql("""
                        select id, subject, name, type, bytes, sha256 from media.file where subject = any(?) and removed_at is null order by id
                        """)
                .param(subjects.toArray(String[]::new))
                .query(Attachment.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Attachment::subject));
    }

    /** A file of that case. */
    @Transactional(readOnly = true)
    public Optional<Attachment> find(String subject, long id) {
        return of(subject).stream().filter(file -> file.id() == id).findFirst();
    }

    /** Takes a file off its case; the content stays for the record. */
    public void remove(String subject, long id) {
        find(subject, id).ifPresent(file -> {
            jdbc.sql("update media.file set removed_at = ? where id = ?").params(clock.instant().atOffset(ZoneOffset.UTC), id).update();
            events.publishEvent(new MediaEvent.Removed(subject, file.name()));
        });
    }

    /** Where the content lies. */
    public Path content(Attachment file) {
        return place(file.sha256());
    }

    private record Kept(Path path, String sha256) {}

    private Kept keep(InputStream content) throws IOException {
        Files.createDirectories(folder);
        var half = Files.createTempFile(folder, "upload", ".part");
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            copy(new DigestInputStream(content, digest), half);
            var sha256 = HexFormat.of().formatHex(digest.digest());
            var place = place(sha256);
            Files.createDirectories(place.getParent());
            Files.move(half, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Kept(place, sha256);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static void copy(InputStream content, Path target) throws IOException {
        long bytes = 0;
        var buffer = new byte[1 << 16];
        try (var out = Files.newOutputStream(target)) {
            for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
                bytes += read;
                if (bytes > MOST_BYTES) {
                    throw new Refusal("media.refused.large", MOST_BYTES >> 20);
                }
                out.write(buffer, 0, read);
            }
        }
        if (bytes == 0) {
            throw new Refusal("media.refused.empty");
        }
        try (var channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private void requireType(String name, Path content) throws IOException {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
        var wanted = TYPES.get(ending);
        var found = tika.detect(content);
        if (wanted == null || !found.equals(wanted)) {
            throw new Refusal("media.refused.type", String.join("、", TYPES.keySet().stream().sorted().toList()));
        }
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Without folders and without characters that file systems refuse. */
    private static String plainName(String name) {
        var plain = name.replaceAll("^.*[/\\\\]", "").replaceAll("[\\p{Cntrl}<>:\"|?*]", "_").strip();
        return plain.isEmpty() ? "file" : plain.substring(Math.max(0, plain.length() - 200));
    }
}
