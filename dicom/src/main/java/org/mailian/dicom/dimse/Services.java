package org.mailian.dicom.dimse;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.Uid;
import org.mailian.dicom.net.AeTitle;
import org.mailian.dicom.net.AssociationRequestor;

/**
 * What a provider provides, by SOP class; verification always. An implementation that throws {@link DimseException} chooses its status;
 * anything else that it throws becomes the status of the standard for a failure, and the association goes on.
 */
public final class Services {

    /** C-STORE (PS3.4 annex B). */
    public interface Store {

        /** @param object the data set; what is not read of it is skipped */
        Status store(Request request, InputStream object) throws IOException;
    }

    /** C-FIND (PS3.4 annexes C and K). */
    public interface Find {

        void find(Request request, DataSet identifier, Matches matches) throws IOException;
    }

    /** Takes the matches of a C-FIND one by one. */
    public interface Matches {

        /** Sends one; throws when the peer has cancelled the operation, which is then answered for. */
        void send(DataSet match) throws IOException;
    }

    /** C-GET (PS3.4 section C.4.3). */
    public interface Get {

        List<StoredInstance> get(Request request, DataSet identifier) throws IOException;
    }

    /** C-MOVE (PS3.4 section C.4.2). */
    public interface Move {

        Delivery move(Request request, DataSet identifier, AeTitle destination) throws IOException;
    }

    /** What is sent where. */
    public record Delivery(AssociationRequestor destination, List<StoredInstance> instances) {}

    /** N-ACTION (PS3.7 section 10.1.4). */
    public interface Action {

        /**
         * @param reports tells the peer of events on the same association, while that is open
         * @return what is done in a thread of its own once the response with status success is on its way
         */
        Runnable act(Request request, int type, DataSet information, Reports reports) throws IOException;
    }

    /** Sends N-EVENT-REPORTs of the class of an N-ACTION on the association it came on (PS3.7 section 10.1.1). */
    public interface Reports {

        Status report(String sopInstance, int type, DataSet information) throws IOException;
    }

    /** N-EVENT-REPORT (PS3.7 section 10.1.1), as it is told to a user of a service. */
    public interface Event {

        Status report(Request request, int type, DataSet information) throws IOException;
    }

    private @Nullable Store store;
    private Predicate<String> stored = sopClass -> false;
    private final Map<String, Find> finds = new HashMap<>();
    private final Map<String, Get> gets = new HashMap<>();
    private final Map<String, Move> moves = new HashMap<>();
    private final Map<String, Action> actions = new HashMap<>();
    private final Map<String, Event> events = new HashMap<>();

    /** Whether instances of this class are composite objects: registered as such, or private. */
    public static boolean isStorage(String sopClass) {
        return Uid.find(sopClass).map(Uid.Entry::isStorage).orElse(!sopClass.startsWith("1.2.840.10008."));
    }

    /** Every storage class of the registry, and private ones. */
    public Services store(Store service) {
        return store(Services::isStorage, service);
    }

    public Services store(Predicate<String> sopClasses, Store service) {
        stored = sopClasses;
        store = service;
        return this;
    }

    public Services find(String sopClass, Find service) {
        finds.put(sopClass, service);
        return this;
    }

    public Services get(String sopClass, Get service) {
        gets.put(sopClass, service);
        return this;
    }

    public Services move(String sopClass, Move service) {
        moves.put(sopClass, service);
        return this;
    }

    public Services action(String sopClass, Action service) {
        actions.put(sopClass, service);
        return this;
    }

    public Services event(String sopClass, Event service) {
        events.put(sopClass, service);
        return this;
    }

    boolean speaks(String sopClass) {
        return sopClass.equals(SopClass.VERIFICATION)
                || stored.test(sopClass)
                || finds.containsKey(sopClass)
                || gets.containsKey(sopClass)
                || moves.containsKey(sopClass)
                || actions.containsKey(sopClass)
                || events.containsKey(sopClass);
    }

    boolean offersGet() {
        return !gets.isEmpty();
    }

    /** The same answer for every operation: a class that is not offered for it has no service. */
    private static <T> T require(@Nullable T service) throws DimseException {
        if (service == null) {
            throw new DimseException(Status.CLASS_NOT_SUPPORTED);
        }
        return service;
    }

    Store storing(String sopClass) throws DimseException {
        return require(stored.test(sopClass) ? store : null);
    }

    Find finding(String sopClass) throws DimseException {
        return require(finds.get(sopClass));
    }

    Get getting(String sopClass) throws DimseException {
        return require(gets.get(sopClass));
    }

    Move moving(String sopClass) throws DimseException {
        return require(moves.get(sopClass));
    }

    Action acting(String sopClass) throws DimseException {
        return require(actions.get(sopClass));
    }

    Event reporting(String sopClass) throws DimseException {
        return require(events.get(sopClass));
    }
}
