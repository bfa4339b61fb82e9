package org.tongxin.exchange;

import java.io.IOException;

/** A refusal met while reading streams; its message is the Chinese sentence that the public exceptions carry on. */
final class Refused extends IOException {

    Refused(String sentence) {
        super(sentence);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
