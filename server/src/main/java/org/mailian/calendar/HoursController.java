package org.mailian.calendar;

import static org.mailian.access.Permission.DIRECTORY_READ;
import static org.mailian.access.Rule.Scope.INSTITUTION;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.mailian.calendar.HoursDesk.ExemptionForm;
import org.mailian.calendar.HoursDesk.HoursForm;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Usual hours and exemptions, in the civil time of China. Everybody writes their own; who keeps the directory writes those at home. */
@RestController
@RequestMapping("/api/calendar/owners/{owner}")
class HoursController {

    /** @param until at or before {@code from}: on the next day; 00:00 is midnight at the end of the day */
    record NewHours(
            @NotNull DayOfWeek weekday,

            @NotNull @Schema(type = "string", format = "time")
            LocalTime from,

            @NotNull @Schema(type = "string", format = "time")
            LocalTime until,

            @NotNull LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @NotNull Purpose purpose) {

        HoursForm form() {
            return new HoursForm(weekday, from, until, validFrom, validUntil, purpose);
        }
    }

    record NewExemption(
            boolean away,
            @NotNull LocalDateTime from,
            @NotNull LocalDateTime until,
            @Nullable Purpose purpose,
            @Nullable @Size(max = 200) String note) {

        ExemptionForm form() {
            return new ExemptionForm(away, from, until, purpose, note);
        }
    }

    record CalendarId(UUID id) {}

    private final HoursDesk desk;

    HoursController(HoursDesk desk) {
        this.desk = desk;
    }

    @Rule(value = INSTITUTION, any = DIRECTORY_READ)
    @PostMapping("/hours")
    @ResponseStatus(HttpStatus.CREATED)
    CalendarId addHours(Caller caller, @PathVariable UUID owner, @Valid @RequestBody NewHours it) {
        return new CalendarId(desk.addHours(caller, owner, it.form()));
    }

    @Rule(value = INSTITUTION, any = DIRECTORY_READ)
    @PutMapping("/hours/{hours}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeHours(
            Caller caller, @PathVariable UUID owner, @PathVariable UUID hours, @Valid @RequestBody NewHours it) {
        desk.changeHours(caller, owner, hours, it.form());
    }

    @Rule(value = INSTITUTION, any = DIRECTORY_READ)
    @DeleteMapping("/hours/{hours}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeHours(Caller caller, @PathVariable UUID owner, @PathVariable UUID hours) {
        desk.removeHours(caller, owner, hours);
    }

    @Rule(value = INSTITUTION, any = DIRECTORY_READ)
    @PostMapping("/exemptions")
    @ResponseStatus(HttpStatus.CREATED)
    CalendarId addExemption(Caller caller, @PathVariable UUID owner, @Valid @RequestBody NewExemption it) {
        return new CalendarId(desk.addExemption(caller, owner, it.form()));
    }

    @Rule(value = INSTITUTION, any = DIRECTORY_READ)
    @DeleteMapping("/exemptions/{exemption}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeExemption(Caller caller, @PathVariable UUID owner, @PathVariable UUID exemption) {
        desk.removeExemption(caller, owner, exemption);
    }
}
