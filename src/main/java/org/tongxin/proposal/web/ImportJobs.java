package org.tongxin.proposal.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tongxin.audit.Origin;
import org.tongxin.committee.Scope;
import org.tongxin.exchange.ImportError;
import org.tongxin.exchange.Mapping;
import org.tongxin.exchange.UnreadableTable;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.ImportDesk;

/** Imports under way: each runs on, whether or not its page stays open, and is found again by its address. */
@Component
public class ImportJobs {

    private final ImportDesk desk;
    private final Shelf<Job> shelf;

    ImportJobs(ImportDesk desk, @Value("${tongxin.data}") Path data, Clock clock) {
        this.desk = desk;
        this.shelf = new Shelf<>(data.resolve("imports"), clock);
    }

    /** A file that waits to be taken, is being taken, or was. */
    public static final class Job {
        private final Path file;
        private final String fileName;
        private volatile int rows;
        private volatile String state = "waiting";
        private volatile List<ImportError> errors = List.of();
        private volatile int errorCount;

        private Job(Path file, String fileName) {
            this.file = file;
            this.fileName = fileName;
        }

        public Path file() {
            return file;
        }

        public String fileName() {
            return fileName;
        }

        public int rows() {
            return rows;
        }

        /** waiting, running, done, refused or failed */
        public String state() {
            return state;
        }

        public List<ImportError> errors() {
            return errors;
        }

        public int errorCount() {
            return errorCount;
        }
    }

    /** Where uploaded files wait. */
    Path folder() {
        return shelf.folder();
    }

    UUID open(Path file, String fileName) {
        return shelf.put(new Job(file, fileName));
    }

    Job job(UUID id) {
        return shelf.get(id);
    }

    /** Starts the import; starting it again changes nothing. */
    void start(UUID id, Mapping mapping, Viewer viewer) {
        var job = job(id);
        synchronized (job) {
            if (!job.state.equals("waiting") && !job.state.equals("refused")) {
                return;
            }
            job.state = "running";
        }
        var scope = Scope.current();
        var origin = Origin.current();
        Thread.ofVirtual().name("import").start(() -> ScopedValue.where(Origin.CURRENT, origin)
                .run(() -> Scope.run(scope.committee(), scope.account(), () -> run(job, mapping, viewer))));
    }

    private void run(Job job, Mapping mapping, Viewer viewer) {
        try {
            var outcome = desk.check(job.file, mapping, rows -> job.rows = rows);
            job.errors = outcome.errors();
            job.errorCount = outcome.errorCount();
            if (!outcome.clean()) {
                job.state = "refused";
                return;
            }
            desk.take(outcome, job.fileName, viewer.signature());
            job.state = "done";
            Files.deleteIfExists(job.file);
        } catch (UnreadableTable e) {
            job.errors = List.of(new ImportError(0, "", String.valueOf(e.getMessage())));
            job.errorCount = 1;
            job.state = "refused";
        } catch (Exception e) {
            LoggerFactory.getLogger(ImportJobs.class).error("import of {}", job.fileName, e);
            job.state = "failed";
        }
    }
}
