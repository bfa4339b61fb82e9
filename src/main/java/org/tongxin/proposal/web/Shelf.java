package org.tongxin.proposal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.tongxin.committee.Scope;
import org.tongxin.proposal.domain.NoSuchCase;

/**
 * Long work under way or done, found again by its address in the committee it belongs to, with the files it needs or makes. A day later
 * both are thrown away, when something new is put beside them.
 */
final class Shelf<J> {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Path folder;
    private final Clock clock;
    private final ConcurrentHashMap<UUID, Piece<J>> pieces = new ConcurrentHashMap<>();

    private record Piece<J>(int committee, Instant since, J work) {}

    Shelf(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Where its files lie. */
    Path folder() {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    UUID put(J work) {
        throwAwayUntil(clock.instant().minus(KEPT));
        var id = UUID.randomUUID();
        pieces.put(id, new Piece<>(Scope.current().committee(), clock.instant(), work));
        return id;
    }

    /** @throws NoSuchCase where the committee has no such work, or no longer */
    J get(UUID id) {
        var piece = pieces.get(id);
        if (piece == null || piece.committee() != Scope.current().committee()) {
            throw new NoSuchCase();
        }
        return piece.work();
    }

    private void throwAwayUntil(Instant moment) {
        pieces.values().removeIf(piece -> piece.since().isBefore(moment));
        try (var files = Files.list(folder())) {
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
