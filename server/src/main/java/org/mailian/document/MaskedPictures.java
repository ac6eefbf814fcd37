package org.mailian.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.mailian.kernel.Actor;
import org.springframework.stereotype.Service;

/**
 * Ordinary pictures, such as photographs and captures out of a chat, without what is covered and without what a camera or a phone wrote
 * beside the picture. Whether something is written in a picture no machine here says: a person has to look at every one.
 */
@Service
public class MaskedPictures {

    private static final int MOST_BYTES = 64 << 20;

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
            var masked = PictureMask.mask(content.readAllBytes(), regions);
            var ending = original.mediaType().equals("image/png") ? ".png" : ".jpg";
            return files.store(subject, name + ending, original.mediaType(), new ByteArrayInputStream(masked), by);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
