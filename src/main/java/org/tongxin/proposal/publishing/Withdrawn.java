package org.tongxin.proposal.publishing;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** It was open to the public and no longer is. */
@ResponseStatus(HttpStatus.GONE)
class Withdrawn extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    Withdrawn() {
        super("withdrawn");
    }
}
