package org.tongxin.proposal.handover;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.api.Paged;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.media.Attachment;
import org.tongxin.media.MediaDesk;
import org.tongxin.proposal.domain.NoSuchCase;

/** What programs read of what was handed up, and of what committees below hand over. */
@RestController
@RequestMapping("/api/v1/{committee}")
@Permit(Act.READ_HANDED_UP)
class HandedUpApi {

    private final HandedUpReader reader;
    private final MediaDesk media;

    HandedUpApi(HandedUpReader reader, MediaDesk media) {
        this.reader = reader;
        this.media = media;
    }

    /** @param handover what crossed to the committee above; null before that, or where it went another way */
    record WholeHandedUp(HandedUpReader.Row row, @Nullable HandoverView handover, List<Attachment> files) {}

    /** The tray: what was handed over, and what was taken from it. */
    record Tray(List<HandoverView> incoming, List<HandedUpReader.Taken> taken) {}

    @GetMapping("/handed-up")
    Paged<HandedUpReader.Row> index(HandedUpFilter filter, HttpServletRequest request) {
        var shown = reader.page(filter);
        return Paged.of(request, shown.rows(), shown.older() == null ? null : shown.older().query());
    }

    @GetMapping("/handed-up/{id}")
    WholeHandedUp show(@PathVariable long id) {
        var row = reader.find(id).orElseThrow(NoSuchCase::new);
        return new WholeHandedUp(row, row.handover() == null ? null : reader.handover(row.handover()).orElse(null), media.of("handed-up:" + id));
    }

    @GetMapping("/incoming")
    Tray incoming() {
        return new Tray(reader.incoming(), reader.taken());
    }
}
