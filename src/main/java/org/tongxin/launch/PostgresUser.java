package org.tongxin.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom PostgreSQL runs. It refuses root, so root hands it to {@code nobody}; where nobody may not walk to the data (a clone below
 * /root), a user namespace makes it somebody else in its own eyes.
 */
enum PostgresUser {
    SELF(List.of(), -1),
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), 65534),
    NAMESPACE(List.of("unshare", "--user"), 0);

    private static final int ROOT = 0;

    private final List<String> prefix;
    /** Whom the database's files belong to, as the world outside sees it; negative: whoever started the program. */
    private final int owner;

    PostgresUser(List<String> prefix, int owner) {
        this.prefix = prefix;
        this.owner = owner;
    }

    /** The first way that works here. */
    static PostgresUser of(Path data) throws IOException {
        if (Trees.owner(Path.of("/proc/self/task")) != ROOT) {
            return SELF;
        }
        if (everybodyMayWalkTo(data) && NOBODY.works()) {
            return NOBODY;
        }
        if (NAMESPACE.works()) {
            return NAMESPACE;
        }
        throw new LaunchProblem("PostgreSQL 不能以 root 身份运行，而其他用户又无法进入 " + data
                + "。请用 --data 指定一个人人可以进入的位置，例如 --data /var/lib/tongxin，或改用普通用户启动。");
    }

    /** Makes a file or folder the server's own, unless it is already. */
    void takes(Path path) throws IOException {
        if (owner >= 0 && Trees.owner(path) != owner) {
            Trees.give(path, owner);
        }
    }

    /** The command, to be run to its end. */
    List<String> wrap(List<String> command) {
        var wrapped = new ArrayList<>(prefix);
        if (!wrapped.isEmpty()) {
            wrapped.add("--");
        }
        wrapped.addAll(command);
        return wrapped;
    }

    /**
     * The command as a server of its own session, which a Ctrl-C meant for this process does not reach; the kernel interrupts it (for
     * PostgreSQL a fast, clean shutdown) when the thread that starts it ends.
     */
    List<String> wrapServer(List<String> command) {
        var wrapped = new ArrayList<String>();
        wrapped.add("setsid");
        wrapped.addAll(prefix);
        if (this != NOBODY) {
            wrapped.add("setpriv");
        }
        wrapped.addAll(List.of("--pdeathsig", "INT", "--"));
        wrapped.addAll(command);
        return wrapped;
    }

    private boolean works() {
        try {
            return new ProcessBuilder(wrap(List.of("true")))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean everybodyMayWalkTo(Path data) throws IOException {
        for (var folder = data.toRealPath(); folder != null; folder = folder.getParent()) {
            if (!Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }
}
