package org.mailian.dicom.dimse;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import org.mailian.dicom.net.AbortReason;
import org.mailian.dicom.net.AssociationException.Malformed;

/** Command sets as bytes: implicit VR little endian, always (PS3.7 section 6.3.1). */
final class CommandCodec {

    /** Tag and length of an element. */
    private static final int HEADER = 8;

    private CommandCodec() {}

    static byte[] write(Command command) {
        var length = HEADER + 4;
        for (var value : command.values().values()) {
            length += HEADER + (value instanceof String text ? text.length() + (text.length() & 1) : 4);
        }
        var out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        header(out, Field.GROUP_LENGTH, 4).putInt(0);
        command.values().forEach((element, value) -> {
            switch (element.kind()) {
                case LONG -> {}
                case SHORT -> header(out, element, 2).putShort(((Integer) value).shortValue());
                case UID -> text(out, element, (String) value, (byte) 0);
                case TEXT -> text(out, element, (String) value, (byte) ' ');
            }
        });
        out.putInt(HEADER, out.position() - HEADER - 4);
        var bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    private static ByteBuffer header(ByteBuffer out, Field element, int length) {
        return out.putShort((short) 0).putShort((short) element.number()).putInt(length);
    }

    private static void text(ByteBuffer out, Field element, String text, byte padding) {
        var odd = text.length() % 2 == 1;
        header(out, element, text.length() + (odd ? 1 : 0)).put(text.getBytes(StandardCharsets.ISO_8859_1));
        if (odd) {
            out.put(padding);
        }
    }

    /** Elements that are not used here are passed over. */
    static Command read(byte[] bytes) throws Malformed {
        var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var values = new EnumMap<Field, Object>(Field.class);
        try {
            while (in.hasRemaining()) {
                var where = in.position();
                var group = in.getShort();
                var element = Field.of(in.getShort() & 0xFFFF);
                var length = in.getInt();
                if (group != 0 || length < 0 || length > in.remaining()) {
                    throw wrong("no element of a command", where);
                }
                var value = in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN);
                in.position(in.position() + length);
                if (element != null && element != Field.GROUP_LENGTH && length > 0) {
                    values.put(element, value(element, value, where));
                }
            }
        } catch (BufferUnderflowException _) {
            throw wrong("half an element", in.position());
        }
        if (!values.containsKey(Field.COMMAND_FIELD)) {
            throw wrong("no command field", bytes.length);
        }
        return new Command(values);
    }

    private static Object value(Field element, ByteBuffer value, int where) throws Malformed {
        if (element.kind() == Field.Kind.SHORT) {
            if (value.remaining() != 2) {
                throw wrong(element + " with " + value.remaining() + " bytes", where);
            }
            return value.getShort() & 0xFFFF;
        }
        var text = new byte[value.remaining()];
        value.get(text);
        var end = text.length;
        while (end > 0 && (text[end - 1] == 0 || text[end - 1] == ' ')) {
            end--;
        }
        return new String(text, 0, end, StandardCharsets.ISO_8859_1).stripLeading();
    }

    private static Malformed wrong(String what, int where) {
        return new Malformed(AbortReason.BY_USER, what + " at byte " + where + " of a command set");
    }
}
