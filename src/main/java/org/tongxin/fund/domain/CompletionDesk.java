package org.tongxin.fund.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.media.MediaDesk;
import org.tongxin.ui.Refusal;

/** Ends a project: the unit reports with photos and the acceptance form, the office closes and the balance goes back. */
@Component
@Transactional
public class CompletionDesk {

    private static final int MOST_PHOTOS = 12;
    private static final int MOST_FORMS = 6;
    private static final int WHY = 500;

    private final Projects projects;
    private final MediaDesk media;
    private final Chronicle chronicle;

    CompletionDesk(Projects projects, MediaDesk media, Chronicle chronicle) {
        this.projects = projects;
        this.media = media;
        this.chronicle = chronicle;
    }

    /** Where the photos of a project are kept. */
    public static String photosOf(long project) {
        return "fund-photo:" + project;
    }

    /** Where its acceptance forms are kept. */
    public static String formsOf(long project) {
        return "fund-acceptance:" + project;
    }

    /** Reports that the work is done; photos and forms of an earlier report count too. */
    public void report(Viewer viewer, long id, CompletionText text, List<UploadedFile> photos, List<UploadedFile> forms) {
        var project = projects.requireOwn(viewer, id);
        var by = chronicle.signature(viewer);
        project.complete(Typed.text(text.report(), 2000, "fund.refused.report"), Typed.text(text.acceptedBy(), 200, "fund.refused.accepted-by"),
                Typed.day(text.acceptedOn(), chronicle.today()), by);
        photos.forEach(photo -> attach(photosOf(id), photo, MOST_PHOTOS));
        forms.forEach(form -> attach(formsOf(id), form, MOST_FORMS));
        requireEvidence(id);
        projects.save(project);
        chronicle.note(project, "completed", by, null, project.acceptedBy + "　" + project.acceptedOn);
    }

    /** Sends a report back; what was attached stays. */
    public void sendBack(Viewer viewer, long id, String why) {
        var project = projects.require(id);
        project.sendBack();
        projects.save(project);
        chronicle.note(project, "sent-back", chronicle.signature(viewer), null, Typed.text(why, WHY, "fund.refused.why"));
    }

    public void close(Viewer viewer, long id) {
        var project = projects.require(id);
        var by = chronicle.signature(viewer);
        project.close(by);
        Bounds.within(() -> projects.save(project));
        chronicle.note(project, "closed", by, project.returned, "");
    }

    public void reopen(Viewer viewer, long id, String why) {
        var project = projects.require(id);
        project.reopen();
        Bounds.within(() -> projects.save(project));
        chronicle.note(project, "reopened", chronicle.signature(viewer), null, Typed.text(why, WHY, "fund.refused.why"));
    }

    private void attach(String subject, UploadedFile file, int most) {
        try (var content = file.content().open()) {
            media.attach(subject, file.name(), content, most);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void requireEvidence(long id) {
        var photos = media.of(photosOf(id));
        if (photos.isEmpty() || photos.stream().anyMatch(photo -> !photo.type().startsWith("image/"))) {
            throw new Refusal("fund.refused.photo");
        }
        if (media.of(formsOf(id)).isEmpty()) {
            throw new Refusal("fund.refused.acceptance-form");
        }
    }
}
