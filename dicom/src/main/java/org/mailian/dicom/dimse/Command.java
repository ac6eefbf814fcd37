package org.mailian.dicom.dimse;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.net.AbortReason;
import org.mailian.dicom.net.AssociationException.Malformed;

/** A command set (PS3.7 section 6.3): immutable, its values numbers and texts. */
public final class Command {

    /** Any other value of the data set type says that a data set follows (PS3.7 annex E.1). */
    private static final int NO_DATA_SET = 0x0101;

    private static final int DATA_SET = 0x0000;

    private final Map<Field, Object> values;

    Command(Map<Field, Object> values) {
        this.values = Collections.unmodifiableMap(new EnumMap<>(values));
    }

    /** A request of this operation on a SOP class. */
    public static Command request(Operation operation, int messageId, String sopClass) {
        var values = new EnumMap<Field, Object>(Field.class);
        values.put(operation.isOfRequested() ? Field.REQUESTED_SOP_CLASS : Field.AFFECTED_SOP_CLASS, sopClass);
        values.put(Field.COMMAND_FIELD, operation.code());
        values.put(Field.MESSAGE_ID, messageId);
        values.put(Field.DATA_SET_TYPE, NO_DATA_SET);
        return new Command(values);
    }

    /** Asks to stop the operation with this message ID (PS3.7 section 9.3.2.3). */
    public static Command cancel(int messageId) {
        return new Command(Map.of(
                Field.COMMAND_FIELD, Operation.C_CANCEL.code(),
                Field.MESSAGE_ID_RESPONDED_TO, messageId,
                Field.DATA_SET_TYPE, NO_DATA_SET));
    }

    /** The response to this request, which names what was asked as the request did. */
    public Command response(Status status) {
        var response = new EnumMap<Field, Object>(Field.class);
        response.put(Field.COMMAND_FIELD, number(Field.COMMAND_FIELD) | Operation.RESPONSE);
        response.put(Field.MESSAGE_ID_RESPONDED_TO, number(Field.MESSAGE_ID));
        response.put(Field.DATA_SET_TYPE, NO_DATA_SET);
        response.put(Field.STATUS, status.code());
        if (sopClass() instanceof String sopClass) {
            response.put(Field.AFFECTED_SOP_CLASS, sopClass);
        }
        if (sopInstance() instanceof String sopInstance) {
            response.put(Field.AFFECTED_SOP_INSTANCE, sopInstance);
        }
        copy(Field.EVENT_TYPE, response);
        copy(Field.ACTION_TYPE, response);
        if (status.comment() instanceof String comment) {
            response.put(Field.ERROR_COMMENT, comment);
        }
        return new Command(response);
    }

    private void copy(Field element, Map<Field, Object> target) {
        var value = values.get(element);
        if (value != null) {
            target.put(element, value);
        }
    }

    public Command with(Field element, Object value) {
        if (element.kind().isNumber() != value instanceof Integer) {
            throw new IllegalArgumentException(element + " is not written as " + value);
        }
        var more = new EnumMap<>(values);
        more.put(element, value);
        return new Command(more);
    }

    /** The same, followed by a data set. */
    public Command withDataSet() {
        return with(Field.DATA_SET_TYPE, DATA_SET);
    }

    Map<Field, Object> values() {
        return values;
    }

    /** A number that may be missing. */
    public int number(Field element, int otherwise) {
        return values.get(element) instanceof Integer number ? number : otherwise;
    }

    int number(Field element) {
        return (int) values.getOrDefault(element, 0);
    }

    public @Nullable String text(Field element) {
        return values.get(element) instanceof String text && !text.isEmpty() ? text : null;
    }

    public Operation operation() throws Malformed {
        var operation = Operation.of(number(Field.COMMAND_FIELD));
        if (operation == null) {
            throw new Malformed(
                    AbortReason.BY_USER,
                    "command field 0x" + Integer.toHexString(number(Field.COMMAND_FIELD)) + " is not known");
        }
        return operation;
    }

    public boolean isResponse() {
        return (number(Field.COMMAND_FIELD) & Operation.RESPONSE) != 0;
    }

    public boolean hasDataSet() {
        return number(Field.DATA_SET_TYPE) != NO_DATA_SET;
    }

    public int messageId() {
        return number(Field.MESSAGE_ID);
    }

    public int messageIdRespondedTo() {
        return number(Field.MESSAGE_ID_RESPONDED_TO);
    }

    /** Affected or requested, whichever there is. */
    public @Nullable String sopClass() {
        var affected = text(Field.AFFECTED_SOP_CLASS);
        return affected != null ? affected : text(Field.REQUESTED_SOP_CLASS);
    }

    /** Affected or requested, whichever there is. */
    public @Nullable String sopInstance() {
        var affected = text(Field.AFFECTED_SOP_INSTANCE);
        return affected != null ? affected : text(Field.REQUESTED_SOP_INSTANCE);
    }

    public Status status() {
        return new Status(number(Field.STATUS), text(Field.ERROR_COMMENT));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Command command && values.equals(command.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
