package org.mailian.imaging;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * Where the bytes of instances lie: {@link FolderObjects} or {@link S3Objects}. A key is {@code 2026/11/22/<study>/<instance>.dcm};
 * whoever makes a key uses it once, so nothing is ever written over.
 */
interface ObjectStore {

    /** Takes over what was received. When this returns, it is whole and safe at its key, whatever happens to the machine. */
    void keep(Spool.Part part, String key) throws IOException;

    /**
     * The bytes of an object from one on; the caller closes the stream. Skipping costs nothing worth speaking of.
     *
     * @throws java.io.FileNotFoundException where there is no such object
     */
    InputStream open(String key, long from) throws IOException;

    /** {@code length} bytes of it, or as many as there are. */
    InputStream open(String key, long from, long length) throws IOException;

    /** Removes an object; one that is not there is removed already. */
    void delete(String key) throws IOException;

    /** Shows every key under a folder such as {@code 2026/11/22/}. */
    void list(String folder, Consumer<String> keys) throws IOException;
}
