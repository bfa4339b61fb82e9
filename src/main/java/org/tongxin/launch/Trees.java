package org.tongxin.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Whole folders. */
final class Trees {

    private Trees() {}

    static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (var paths = Files.walk(root)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Gives a folder and all below it to a user; only root may. */
    static void give(Path root, String user) throws IOException {
        var owner = root.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
        try (var paths = Files.walk(root)) {
            for (var path : paths.toList()) {
                if (!Files.isSymbolicLink(path)) {
                    Files.setOwner(path, owner);
                }
            }
        }
    }
}
