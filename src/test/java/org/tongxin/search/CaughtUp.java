package org.tongxin.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Lets a test be sure that the index has what was written before. */
@Component
public class CaughtUp {

    private final Indexer indexer;

    CaughtUp(Indexer indexer) {
        this.indexer = indexer;
    }

    public void withEverything() {
        try {
            while (indexer.takeBatch() > 0) {
                // goes on until nothing is left
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
