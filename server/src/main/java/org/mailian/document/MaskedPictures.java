package org.mailian.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Actor;
import org.springframework.stereotype.Service;

/**
 * Ordinary pictures, such as photographs and captures out of a chat, without what is covered and without what a camera or a phone wrote
 * beside the picture. Whether something is written in a picture no machine here says: a person has to look at every one.
 */
@Service
public class MaskedPictures {

    private static final int MOST_BYTES = 24 << 20;

    /** A large picture takes much memory while it is drawn. */
    private static final Semaphore AT_ONCE = new Semaphore(1, true);

    /**
     * A picture that was drawn anew.
     *
     * @param mediaType PNG or JPEG, as the one it was made from
     */
    public record Drawn(byte[] content, String mediaType) {

        /** How a name of it ends. */
        public String ending() {
            return mediaType.equals("image/png") ? ".png" : ".jpg";
        }
    }

    private final Files files;

    MaskedPictures(Files files) {
        this.files = files;
    }

    /** Whether files of this kind can be masked here. */
    public static boolean possible(String mediaType) {
        return mediaType.equals("image/png") || mediaType.equals("image/jpeg");
    }

    /**
     * Keeps a masked copy of a file under a subject; the file itself stays as it is. Refused: {@code document/unknown-file}, {@code
     * document/picture-not-masked} for what is no PNG or JPEG, is broken, or is too large to be opened.
     *
     * @param name of the copy, without an ending: the name of the file often tells who it is
     * @param regions what is covered; may be empty when a person found nothing
     */
    public StoredFile mask(UUID file, UUID subject, String name, List<PictureRegion> regions, Actor by) {
        var original = files.get(file);
        if (!possible(original.mediaType()) || original.size() > MOST_BYTES) {
            throw DocumentProblems.pictureNotMasked();
        }
        try (var content = files.open(file)) {
            var drawn = draw(content, regions);
            return files.store(
                    subject, name + drawn.ending(), drawn.mediaType(), new ByteArrayInputStream(drawn.content()), by);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * The picture as a person has covered it; neither it nor the one it was made from is kept here. Refused like {@link #mask}, and
     * {@code document/region-malformed} for a region beyond the picture: whoever drew it saw another one.
     */
    public Drawn draw(InputStream content, List<PictureRegion> regions) {
        return draw(content, regions, null);
    }

    /** A picture as somebody is handed it, faintly under {@code words} that say who that is. Refused like {@link #mask}. */
    public Drawn under(InputStream content, String words) {
        return draw(content, List.of(), words);
    }

    private static Drawn draw(InputStream content, List<PictureRegion> regions, @Nullable String words) {
        AT_ONCE.acquireUninterruptibly();
        try {
            var read = content.readNBytes(MOST_BYTES + 1);
            var mediaType = MediaTypes.of(read, "", "");
            if (!possible(mediaType) || read.length > MOST_BYTES) {
                throw DocumentProblems.pictureNotMasked();
            }
            return new Drawn(PictureMask.mask(read, regions, words), mediaType);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            AT_ONCE.release();
        }
    }
}
