package org.mailian.dicom;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** Numbers in and out of elements, binary and written in characters (PS3.5 section 6.2). */
final class Numbers {

    static final long[] NONE = {};
    static final double[] NO_DECIMALS = {};

    static final VarHandle SHORT = view(short[].class);
    static final VarHandle INT = view(int[].class);
    static final VarHandle LONG = view(long[].class);
    private static final VarHandle FLOAT = view(float[].class);
    private static final VarHandle DOUBLE = view(double[].class);

    private static final int LONGEST_DECIMAL_STRING = 16;

    private Numbers() {}

    private static VarHandle view(Class<?> array) {
        return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
    }

    static DicomException bad(int tag, String detail) {
        return new DicomException(Fault.BAD_VALUE, DicomException.NOWHERE, Tag.format(tag), detail);
    }

    static long[] integers(Element element, DataSet dataSet) {
        return switch (element.vr().kind()) {
            case INTEGER, UNSIGNED, TAG -> binary(element);
            case DECIMAL -> throw bad(element.tag(), "the values are no integers");
            case TEXT, ASCII ->
                parseIntegers(
                        element.tag(), element.vr(), Texts.of(element, dataSet).toArray(String[]::new));
            case BYTES -> words(element);
            case ITEMS -> throw bad(element.tag(), "items are no numbers");
        };
    }

    /** What OB, OW, OL and OV hold, unsigned. */
    private static long[] words(Element element) {
        return switch (element.vr()) {
            case OB, OW, OL, OV -> binary(element);
            default -> throw bad(element.tag(), element.vr() + " is no integer");
        };
    }

    private static long[] binary(Element element) {
        var vr = element.vr();
        var unit = vr.kind() == Vr.Kind.TAG ? 4 : vr.unit();
        var bytes = bytes(element, unit);
        var values = new long[bytes.length / unit];
        for (var index = 0; index < values.length; index++) {
            var at = index * unit;
            values[index] = switch (vr) {
                case SS -> (short) SHORT.get(bytes, at);
                case US, OW -> Short.toUnsignedLong((short) SHORT.get(bytes, at));
                case SL -> (int) INT.get(bytes, at);
                case UL, OL -> Integer.toUnsignedLong((int) INT.get(bytes, at));
                case AT ->
                    (long) (short) SHORT.get(bytes, at) << 16 & 0xFFFF_0000L
                            | Short.toUnsignedLong((short) SHORT.get(bytes, at + 2));
                case OB -> Byte.toUnsignedLong(bytes[at]);
                default -> (long) LONG.get(bytes, at);
            };
        }
        return values;
    }

    static double[] decimals(Element element, DataSet dataSet) {
        return switch (element.vr()) {
            case FL, OF -> floats(bytes(element, 4));
            case FD, OD -> doubles(bytes(element, 8));
            case DS, IS, LO, SH, UN, CS, UT, ST, LT, UC ->
                parseDecimals(element.tag(), Texts.of(element, dataSet).toArray(String[]::new));
            default ->
                Arrays.stream(integers(element, dataSet)).asDoubleStream().toArray();
        };
    }

    private static double[] floats(byte[] bytes) {
        var values = new double[bytes.length / 4];
        Arrays.setAll(values, index -> (float) FLOAT.get(bytes, index * 4));
        return values;
    }

    private static double[] doubles(byte[] bytes) {
        var values = new double[bytes.length / 8];
        Arrays.setAll(values, index -> (double) DOUBLE.get(bytes, index * 8));
        return values;
    }

    private static byte[] bytes(Element element, int unit) {
        var bytes = switch (element.value()) {
            case Value.Bytes kept -> kept.bytes();
            case Value.Bulk kept -> Texts.inMemory(element, kept);
            default -> throw bad(element.tag(), "the value is no number");
        };
        if (bytes.length % unit != 0) {
            throw bad(element.tag(), "the number of bytes is no multiple of " + unit);
        }
        return bytes;
    }

    static Element element(int tag, Vr vr, long... values) {
        if (vr.isText()) {
            return Texts.element(
                    tag, vr, Arrays.stream(values).mapToObj(Long::toString).toArray(String[]::new));
        }
        if (vr.kind() == Vr.Kind.DECIMAL) {
            return element(tag, vr, Arrays.stream(values).asDoubleStream().toArray());
        }
        var unit = vr.kind() == Vr.Kind.TAG ? 4 : vr.unit();
        var bytes = new byte[values.length * unit];
        for (var index = 0; index < values.length; index++) {
            var value = values[index];
            var at = index * unit;
            switch (vr) {
                case SS -> SHORT.set(bytes, at, (short) within(tag, value, Short.MIN_VALUE, Short.MAX_VALUE));
                case US, OW -> SHORT.set(bytes, at, (short) within(tag, value, 0, 0xFFFF));
                case SL -> INT.set(bytes, at, (int) within(tag, value, Integer.MIN_VALUE, Integer.MAX_VALUE));
                case UL, OL -> INT.set(bytes, at, (int) within(tag, value, 0, 0xFFFF_FFFFL));
                case SV, UV, OV -> LONG.set(bytes, at, value);
                case AT -> {
                    SHORT.set(bytes, at, (short) (value >>> 16));
                    SHORT.set(bytes, at + 2, (short) value);
                }
                default -> throw bad(tag, vr + " holds no integers");
            }
        }
        return new Element(tag, vr, new Value.Bytes(bytes));
    }

    private static long within(int tag, long value, long least, long most) {
        if (value < least || value > most) {
            throw bad(tag, "the number does not fit");
        }
        return value;
    }

    static Element element(int tag, Vr vr, double... values) {
        if (vr == Vr.DS) {
            return Texts.element(
                    tag,
                    vr,
                    Arrays.stream(values)
                            .mapToObj(value -> decimalString(tag, value))
                            .toArray(String[]::new));
        }
        if (vr.unit() != 4 && vr.unit() != 8) {
            throw bad(tag, vr + " holds no decimals");
        }
        var bytes = new byte[values.length * vr.unit()];
        for (var index = 0; index < values.length; index++) {
            switch (vr) {
                case FL, OF -> FLOAT.set(bytes, index * 4, (float) values[index]);
                case FD, OD -> DOUBLE.set(bytes, index * 8, values[index]);
                default -> throw bad(tag, vr + " holds no decimals");
            }
        }
        return new Element(tag, vr, new Value.Bytes(bytes));
    }

    /** At most 16 characters (PS3.5 section 6.2), with as many digits as fit. */
    static String decimalString(int tag, double value) {
        if (!Double.isFinite(value)) {
            throw bad(tag, "a decimal string is a finite number");
        }
        var plain = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        for (var digits = plain.precision(); ; digits--) {
            var rounded = plain.round(new MathContext(digits));
            var text = shorter(rounded.toPlainString(), rounded.toString());
            if (text.length() <= LONGEST_DECIMAL_STRING) {
                return text;
            }
        }
    }

    private static String shorter(String one, String other) {
        return one.length() <= LONGEST_DECIMAL_STRING ? one : other;
    }

    static long[] parseIntegers(int tag, Vr vr, String... values) {
        try {
            return Arrays.stream(values)
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .mapToLong(value -> vr == Vr.UV ? Long.parseUnsignedLong(value) : Long.parseLong(value))
                    .toArray();
        } catch (NumberFormatException problem) {
            throw bad(tag, "a value is no integer");
        }
    }

    static double[] parseDecimals(int tag, String... values) {
        try {
            return Arrays.stream(values)
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (NumberFormatException problem) {
            throw bad(tag, "a value is no decimal number");
        }
    }

    static long[] parseTags(int tag, String... values) {
        try {
            return List.of(values).stream()
                    .mapToLong(value -> Long.parseLong(value, 16))
                    .toArray();
        } catch (NumberFormatException problem) {
            throw bad(tag, "a value is no tag of eight hexadecimal digits");
        }
    }
}
