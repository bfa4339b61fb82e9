package org.tongxin.calendar.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tongxin.calendar.Feed;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;

/** The calendar of somebody's deadlines, for an application that knows the secret address. */
@Controller
@Permit(Act.VISIT)
class FeedController {

    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Feed feed;

    FeedController(Feed feed) {
        this.feed = feed;
    }

    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<byte[]> read(@PathVariable String secret) {
        var site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var text = feed.of(secret, site).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok().contentType(CALENDAR).cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
