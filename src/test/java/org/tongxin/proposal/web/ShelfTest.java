package org.tongxin.proposal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongxin.committee.Scope;
import org.tongxin.proposal.domain.NoSuchCase;

class ShelfTest {

    private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");

    @TempDir Path folder;

    @Test
    void work_of_another_committee_is_not_found() {
        var shelf = new Shelf<String>(folder, Clock.systemUTC());
        var id = Scope.get(1, 7, () -> shelf.put("book"));
        assertThat(Scope.get(1, 8, () -> shelf.get(id))).isEqualTo("book");
        assertThatThrownBy(() -> Scope.get(2, 7, () -> shelf.get(id))).isInstanceOf(NoSuchCase.class);
    }

    @Test
    void a_day_later_work_and_files_are_gone_and_what_is_newer_stays() throws Exception {
        var time = new Instant[] {NOW.minus(Duration.ofHours(25))};
        var shelf = new Shelf<String>(folder, new Clock() {
            @Override
            public Instant instant() {
                return time[0];
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        });
        var old = shelf.put("old");
        var made = written("old.pdf", time[0]);
        time[0] = NOW.minus(Duration.ofHours(1));
        var newer = shelf.put("newer");
        var kept = written("newer.pdf", time[0]);
        time[0] = NOW;
        shelf.put("newest");
        assertThat(made).doesNotExist();
        assertThat(kept).exists();
        assertThat(shelf.get(newer)).isEqualTo("newer");
        assertThatThrownBy(() -> shelf.get(old)).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> shelf.get(UUID.randomUUID())).isInstanceOf(NoSuchCase.class);
    }

    private Path written(String name, Instant at) throws Exception {
        var file = Files.writeString(folder.resolve(name), "x");
        Files.setLastModifiedTime(file, FileTime.from(at));
        return file;
    }
}
