package org.mailian.document;

/** A part of a picture that is covered, in pixels of the picture as it is shown, from its upper left corner. */
public record PictureRegion(int x, int y, int width, int height) {

    public PictureRegion {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw DocumentProblems.regionMalformed();
        }
    }
}
