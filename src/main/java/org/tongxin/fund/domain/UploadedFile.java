package org.tongxin.fund.domain;

import java.io.IOException;
import java.io.InputStream;

/** A file as it comes in with a form. */
public record UploadedFile(String name, Content content) {

    /** Opens what is in it. */
    public interface Content {
        InputStream open() throws IOException;
    }
}
