package org.tongxin.proposal.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tongxin.audit.Origin;
import org.tongxin.committee.Scope;
import org.tongxin.exchange.ImportError;
import org.tongxin.exchange.Mapping;
import org.tongxin.exchange.UnreadableTable;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.ImportDesk;
import org.tongxin.proposal.domain.NoSuchCase;

/** Imports under way: each runs on, whether or not its page stays open, and is found again by its address. */
@Component
public class ImportJobs {

    private final ImportDesk desk;
    private final ConcurrentHashMap<UUID, Job> jobs = new ConcurrentHashMap<>();

    ImportJobs(ImportDesk desk) {
        this.desk = desk;
    }

    /** A file that waits to be taken, is being taken, or was. */
    public static final class Job {
        private final int committee;
        private final Path file;
        private final String fileName;
        private volatile int rows;
        private volatile String state = "waiting";
        private volatile List<ImportError> errors = List.of();
        private volatile int errorCount;

        private Job(int committee, Path file, String fileName) {
            this.committee = committee;
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

    UUID open(Path file, String fileName) {
        var id = UUID.randomUUID();
        jobs.put(id, new Job(Scope.current().committee(), file, fileName));
        return id;
    }

    Job job(UUID id) {
        var job = jobs.get(id);
        if (job == null || job.committee != Scope.current().committee()) {
            throw new NoSuchCase();
        }
        return job;
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
