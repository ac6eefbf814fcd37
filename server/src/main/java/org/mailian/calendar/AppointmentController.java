package org.mailian.calendar;

import static org.mailian.access.Permission.DIRECTORY_READ;
import static org.mailian.access.Rule.Scope.INSTITUTION;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.mailian.calendar.HoursController.CalendarId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Appointments without a case: one's own time, and the rooms and people of one's own institution. */
@RestController
@RequestMapping("/api/calendar/appointments")
class AppointmentController {

    record NewAppointment(
            @NotNull @Size(min = 1, max = 20) Set<@NotNull UUID> owners,
            @NotNull Instant from,
            @NotNull Instant until,
            @NotBlank @Size(max = 80) String title) {}

    record AppointmentTime(@NotNull Instant from, @NotNull Instant until) {}

    private final AppointmentDesk desk;

    AppointmentController(AppointmentDesk desk) {
        this.desk = desk;
    }

    @Rule(value = INSTITUTION, any = DIRECTORY_READ)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CalendarId make(Caller caller, @Valid @RequestBody NewAppointment it) {
        return new CalendarId(desk.make(caller, it.owners(), new Span(it.from(), it.until()), it.title()));
    }

    @Rule(value = INSTITUTION, any = DIRECTORY_READ)
    @PutMapping("/{appointment}/time")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void move(Caller caller, @PathVariable UUID appointment, @Valid @RequestBody AppointmentTime it) {
        desk.move(caller, appointment, new Span(it.from(), it.until()));
    }

    @Rule(value = INSTITUTION, any = DIRECTORY_READ)
    @DeleteMapping("/{appointment}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(Caller caller, @PathVariable UUID appointment) {
        desk.release(caller, appointment);
    }
}
