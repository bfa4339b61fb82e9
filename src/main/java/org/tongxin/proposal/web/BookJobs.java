package org.tongxin.proposal.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Scope;
import org.tongxin.document.DocxWriter;
import org.tongxin.document.Paper;
import org.tongxin.document.PdfWriter;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.NoSuchCase;

/** Books being compiled: each goes on whether or not its page stays open. */
@Component
public class BookJobs {

    private final Books books;
    private final Shelf<Job> shelf;

    BookJobs(Books books, @Value("${tongxin.data}") Path data, Clock clock) {
        this.books = books;
        this.shelf = new Shelf<>(data.resolve("books"), clock);
    }

    /** A book that is being compiled, or was. */
    public static final class Job {
        private volatile int done;
        private volatile int chapters;
        private volatile String state = "running";

        private Job() {}

        /** running, done or failed */
        public String state() {
            return state;
        }

        /** Share of the work that is done, from 0 to 100. */
        public int percent() {
            return chapters == 0 ? 0 : Math.min(100, done * 100 / (2 * chapters));
        }

        public int chapters() {
            return chapters;
        }
    }

    UUID start(Viewer viewer, ProposalFilter filter, BookPlan plan) {
        var job = new Job();
        var id = shelf.put(job);
        var scope = Scope.current();
        Thread.ofVirtual().name("book").start(() -> Scope.run(scope.committee(), scope.account(), () -> compile(id, job, () -> books.book(viewer, filter, plan))));
        return id;
    }

    Job job(UUID id) {
        return shelf.get(id);
    }

    /** The finished book. */
    Path file(UUID id, String ending) {
        if (!job(id).state.equals("done")) {
            throw new NoSuchCase();
        }
        return shelf.folder().resolve(id + "." + ending);
    }

    private void compile(UUID id, Job job, Supplier<Paper> book) {
        try {
            var paper = book.get();
            job.chapters = (int) paper.blocks().stream().filter(Paper.Chapter.class::isInstance).count();
            try (var out = Files.newOutputStream(shelf.folder().resolve(id + ".docx"))) {
                DocxWriter.write(paper, out);
            }
            try (var out = Files.newOutputStream(shelf.folder().resolve(id + ".pdf"))) {
                PdfWriter.write(paper, out, done -> job.done = done);
            }
            job.state = "done";
        } catch (IOException | RuntimeException e) {
            LoggerFactory.getLogger(BookJobs.class).error("book {}", id, e);
            job.state = "failed";
        }
    }
}
