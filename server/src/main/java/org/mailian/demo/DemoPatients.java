package org.mailian.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.kernel.Times;
import org.mailian.patient.IdentifierKind;
import org.mailian.patient.Numbered;
import org.mailian.patient.Patients;
import org.mailian.patient.Registration;
import tools.jackson.core.type.TypeReference;

/** The patients; each is registered by the institution that first needs them. */
@DemoPart
class DemoPatients {

    /**
     * @param number identity number
     * @param born instead of a number: how long before the first start
     * @param record instead of a number: the institution's own
     */
    record Invented(
            String key,
            String name,
            @Nullable String number,
            @Nullable String sex,
            @Nullable String born,
            @Nullable String record,
            String phone,
            String address) {}

    private final Patients patients;
    private final Map<String, Invented> bodies;

    DemoPatients(Patients patients) {
        this.patients = patients;
        this.bodies = script().stream().collect(Collectors.toMap(Invented::key, body -> body));
    }

    static List<Invented> script() {
        return Script.read("patients", new TypeReference<>() {});
    }

    Invented invented(String key) {
        return Objects.requireNonNull(bodies.get(key), key);
    }

    UUID register(Caller caller, String key, Moments moments) {
        var it = invented(key);
        if (it.number() != null) {
            return patients.register(
                    caller, Registration.withIdentityCard(it.name(), it.number(), it.phone(), it.address()));
        }
        var born = Times.dayInChina(moments.at(Objects.requireNonNull(it.born())));
        var own = new Numbered(IdentifierKind.RECORD, Objects.requireNonNull(it.record()));
        return patients.register(
                caller,
                new Registration(it.name(), it.sex(), born, false, it.phone(), it.address(), List.of(own), false));
    }
}
