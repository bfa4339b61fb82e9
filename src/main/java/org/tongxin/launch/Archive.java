package org.tongxin.launch;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A compressed tar of a folder whose files may grow, shrink and vanish while they are read. */
final class Archive implements AutoCloseable {

    private final Path root;
    private final FileChannel file;
    private final TarArchiveOutputStream tar;

    /** @param target must not exist; only its owner will be able to read it */
    Archive(Path root, Path target) throws IOException {
        this.root = root;
        this.file = FileChannel.open(target, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        this.tar = new TarArchiveOutputStream(new BufferedOutputStream(
                new GZIPOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), 1 << 18), 1 << 16), 1 << 16));
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    }

    /** Adds a folder and what is below it; of a folder that is left out, nothing is read. */
    void addTree(Path start, Predicate<Path> isLeftOut) throws IOException {
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (isLeftOut.test(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (!folder.equals(root)) {
                    addFolder(folder);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && !isLeftOut.test(path)) {
                    addFile(path);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
    }

    void addFolder(Path folder) throws IOException {
        tar.putArchiveEntry(new TarArchiveEntry(root.relativize(folder) + "/"));
        tar.closeArchiveEntry();
    }

    /** Adds as many bytes as the file had at first: cut when it has grown, filled with zeros when it has shrunk. */
    void addFile(Path path) throws IOException {
        InputStream content;
        try {
            content = Files.newInputStream(path);
        } catch (NoSuchFileException vanished) {
            return;
        }
        try (content) {
            var entry = new TarArchiveEntry(root.relativize(path).toString());
            long missing = Files.size(path);
            entry.setSize(missing);
            tar.putArchiveEntry(entry);
            var buffer = new byte[1 << 16];
            while (missing > 0) {
                int wanted = (int) Math.min(buffer.length, missing);
                int read = content.readNBytes(buffer, 0, wanted);
                java.util.Arrays.fill(buffer, read, wanted, (byte) 0);
                tar.write(buffer, 0, wanted);
                missing -= wanted;
            }
            tar.closeArchiveEntry();
        }
    }

    void addText(String name, String text) throws IOException {
        var content = text.getBytes(StandardCharsets.UTF_8);
        var entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    /** Completes the archive; it is on the disk when this returns. */
    @Override
    public void close() throws IOException {
        try (file; tar) {
            tar.finish();
            tar.flush();
            file.force(true);
        }
    }

    static void unpack(Path archive, Path root) throws IOException {
        if (!Files.isRegularFile(archive)) {
            throw new LaunchProblem("找不到备份文件 " + archive);
        }
        try (var file = Files.newInputStream(archive);
                var tar = new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(file, 1 << 18), 1 << 16))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = root.resolve(entry.getName()).normalize();
                if (!path.startsWith(root)) {
                    throw new IOException("outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(tar, path, StandardCopyOption.REPLACE_EXISTING);
                    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
                }
            }
        } catch (java.util.zip.ZipException e) {
            throw new LaunchProblem(archive + " 不是同心的备份文件，或已损坏：" + e.getMessage());
        }
    }
}
