package org.mailian.imaging;

import static java.util.Objects.requireNonNull;

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
import java.util.ArrayList;
import java.util.List;
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
        var made = makeFolders(place);
        Files.move(part.path(), place, StandardCopyOption.ATOMIC_MOVE);
        part.kept();
        force(parent(place));
        for (var folder : made) {
            force(parent(folder));
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
        Files.deleteIfExists(place(key));
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

    /** The folders that had to be made: the ones above them must be forced too. */
    private static List<Path> makeFolders(Path place) throws IOException {
        var missing = new ArrayList<Path>();
        for (var it = parent(place); !Files.isDirectory(it); it = parent(it)) {
            missing.add(it);
        }
        if (!missing.isEmpty()) {
            Files.createDirectories(missing.getFirst());
        }
        return missing;
    }

    private static Path parent(Path path) {
        return requireNonNull(path.getParent());
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
