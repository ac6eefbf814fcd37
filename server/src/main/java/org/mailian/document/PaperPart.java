package org.mailian.document;

import java.util.List;

/** Something that stands on a paper from its left to its right edge. */
interface PaperPart {

    /** The strips it consists of at this width; pages break between strips, never inside one. */
    List<Strip> strips(Pen pen, float width);

    /**
     * A piece of known height that draws itself at a place.
     *
     * @param ruled where a page ends before this strip, the box it belongs to is closed, and opened again on the next
     */
    record Strip(float height, boolean ruled, Drawing drawing) {

        Strip(float height, Drawing drawing) {
            this(height, false, drawing);
        }
    }

    interface Drawing {
        void at(float x, float y);
    }

    /** Everything after it stands on a new page. */
    record PageBreak() implements PaperPart {
        @Override
        public List<Strip> strips(Pen pen, float width) {
            return List.of();
        }
    }
}
