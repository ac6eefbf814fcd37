package org.mailian.imaging;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * Objects in a folder that several nodes may share. A file is forced to disk under another name, moved to its place in one step, and the
 * folder is forced as well: a name survives a power cut only once its folder is on disk.
 */
final class FolderObjects implements ObjectStore {

    private final Path root;

    FolderObjects(Path root) {
        this.root = root;
    }

    @Override
    public void keep(Spool.Part part, String key) throws IOException {
        part.force();
        var place = place(key);
        var folder = place.getParent();
        var made = makeFolder(folder);
        Files.move(part.path(), place, StandardCopyOption.ATOMIC_MOVE);
        part.kept();
        force(folder);
        for (var above = folder.getParent(); made > 0; above = above.getParent(), made--) {
            force(above);
        }
    }

    @Override
    public InputStream open(String key, long from) throws IOException {
        try {
            var channel = FileChannel.open(place(key), StandardOpenOption.READ);
            return Channels.newInputStream(channel.position(from));
        } catch (NoSuchFileException missing) {
            throw new FileNotFoundException(key);
        }
    }

    @Override
    public InputStream open(String key, long from, long length) throws IOException {
        return new BoundedStream(open(key, from), length);
    }

    @Override
    public void delete(String key) throws IOException {
        var place = place(key);
        Files.deleteIfExists(place);
        // a folder that others still use is not empty and stays
        var folder = place.getParent();
        if (Files.isDirectory(folder) && isEmpty(folder)) {
            Files.deleteIfExists(folder);
        }
    }

    @Override
    public void list(String folder, Consumer<String> keys) throws IOException {
        var start = place(folder);
        if (!Files.isDirectory(start)) {
            return;
        }
        try (var files = Files.walk(start)) {
            files.filter(Files::isRegularFile)
                    .forEach(it -> keys.accept(root.relativize(it).toString()));
        }
    }

    private Path place(String key) throws IOException {
        var place = root.resolve(key).normalize();
        if (!place.startsWith(root)) {
            throw new IOException("The key leads out of the folder: " + key);
        }
        return place;
    }

    /** How many folders had to be made, so that as many above are forced too. */
    private int makeFolder(Path folder) throws IOException {
        var missing = 0;
        for (var it = folder; !Files.isDirectory(it); it = it.getParent()) {
            missing++;
        }
        if (missing > 0) {
            Files.createDirectories(folder);
        }
        return missing;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
