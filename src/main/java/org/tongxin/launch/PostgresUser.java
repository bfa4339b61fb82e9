package org.tongxin.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom PostgreSQL runs. It refuses root, so root hands it to {@code nobody}; where nobody may not walk to the data (a clone below
 * /root), a user namespace makes it somebody else for itself.
 */
enum PostgresUser {
    SELF {
        @Override
        List<String> prefix() {
            return List.of();
        }
    },
    NOBODY {
        @Override
        List<String> prefix() {
            return List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        }

        @Override
        void takes(Path folder) throws IOException {
            Trees.give(folder, "nobody");
        }
    },
    NAMESPACE {
        @Override
        List<String> prefix() {
            return List.of("unshare", "--user");
        }
    };

    abstract List<String> prefix();

    /** Makes the folder the server's own. */
    void takes(Path folder) throws IOException {
        // it is ours already
    }

    static PostgresUser of(Path data) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return SELF;
        }
        return everybodyMayWalkTo(data) ? NOBODY : NAMESPACE;
    }

    /** @param diesWithStarter whether the kernel sends it an interrupt (a fast, clean shutdown) when the starting thread ends */
    List<String> wrap(List<String> command, boolean diesWithStarter) {
        var wrapped = new ArrayList<>(prefix());
        if (diesWithStarter && this == NOBODY) {
            wrapped.addAll(List.of("--pdeathsig", "INT"));
        } else if (diesWithStarter) {
            wrapped.addAll(List.of("setpriv", "--pdeathsig", "INT"));
        }
        if (!wrapped.isEmpty()) {
            wrapped.add("--");
        }
        wrapped.addAll(command);
        return wrapped;
    }

    private static boolean everybodyMayWalkTo(Path data) {
        for (var folder = data; folder != null; folder = folder.getParent()) {
            try {
                if (!Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }
}
