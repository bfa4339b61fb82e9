package org.tongxin.fund.domain;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such project or entry for this viewer: absent, another committee's, or not the viewer's to see. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchRecord extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    public NoSuchRecord() {
        super("no such record");
    }
}
