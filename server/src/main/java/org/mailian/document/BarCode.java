package org.mailian.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import java.util.Map;

/** Code 128 (ISO/IEC 15417): what every hand scanner reads. */
final class BarCode {

    /** On each side, in elements. */
    private static final int QUIET = 10;

    private BarCode() {}

    /** One element a column, with its quiet zones; digits are packed two by two. */
    static BitMatrix code128(String text) {
        return new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1, Map.of(EncodeHintType.MARGIN, 2 * QUIET));
    }
}
