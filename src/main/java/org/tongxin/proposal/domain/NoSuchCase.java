package org.tongxin.proposal.domain;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such case for this viewer: absent, another committee's, or not the viewer's to see. One answer for all three. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchCase extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    public NoSuchCase() {
        super("no such case");
    }
}
