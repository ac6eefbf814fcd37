package org.mailian.imaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.DatabaseSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * What is being received, in a folder of this node that is locked as long as it lives: {@code imaging/incoming/<node>}. At a start the
 * folders of nodes that died are emptied; half an object is never anywhere else.
 */
@Component
class Spool implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
    private static final String LOCK = "node.lock";

    private final Path folder;
    private final FileLock lock;
    private final DataSize largest;

    Spool(DatabaseSettings database, ImagingSettings settings) {
        this.largest = settings.largestInstance();
        try {
            var incoming = database.data()
                    .toAbsolutePath()
                    .normalize()
                    .resolve("imaging")
                    .resolve("incoming");
            Files.createDirectories(incoming);
            sweep(incoming);
            this.folder =
                    Files.createDirectory(incoming.resolve(UUID.randomUUID().toString()));
            this.lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                    .lock();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** An object while it comes in; closing it removes it, unless it was kept. */
    static final class Part extends OutputStream {

        private final Path path;
        private final FileChannel channel;
        private final DataSize largest;
        private long size;
        private boolean kept;

        private Part(Path path, DataSize largest) throws IOException {
            this.path = path;
            this.largest = largest;
            this.channel = FileChannel.open(
                    path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ);
        }

        Path path() {
            return path;
        }

        long size() {
            return size;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (size + length > largest.toBytes()) {
                throw ImagingProblems.instanceTooLarge(largest.toMegabytes());
            }
            for (var buffer = ByteBuffer.wrap(bytes, from, length); buffer.hasRemaining(); ) {
                channel.write(buffer);
            }
            size += length;
        }

        /** What has come so far, from its beginning. */
        InputStream read() throws IOException {
            return Files.newInputStream(path);
        }

        /** Forces the bytes to disk. */
        void force() throws IOException {
            channel.force(true);
        }

        /** It has been moved away. */
        void kept() {
            kept = true;
        }

        @Override
        public void close() throws IOException {
            channel.close();
            if (!kept) {
                Files.deleteIfExists(path);
            }
        }
    }

    Part begin() throws IOException {
        return new Part(folder.resolve(UUID.randomUUID() + ".part"), largest);
    }

    @Override
    public void destroy() throws IOException {
        lock.release();
        lock.channel().close();
        remove(folder);
    }

    private static void sweep(Path incoming) throws IOException {
        try (var nodes = Files.list(incoming)) {
            for (var node : nodes.toList()) {
                if (isDead(node)) {
                    remove(node);
                }
            }
        }
    }

    /** A living node holds its lock; a folder without one is being made or unmade at this moment, or belongs to nobody. */
    private static boolean isDead(Path node) throws IOException {
        var file = node.resolve(LOCK);
        if (!Files.exists(file)) {
            return false;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var taken = tryLock(channel)) {
            return taken != null;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    private static void remove(Path node) {
        try (var files = Files.walk(node)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException failed) {
            LOG.warn("What was being received could not be removed from {}", node, failed);
        }
    }
}
