package org.mailian.calendar;

import static org.mailian.access.Permission.DIRECTORY_READ;
import static org.mailian.access.Permission.DIRECTORY_WRITE;
import static org.mailian.access.Rule.Scope.INSTITUTION;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.mailian.calendar.BookableResources.ResourceForm;
import org.mailian.calendar.HoursController.CalendarId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The consultation rooms and machines of the caller's institution. */
@RestController
@RequestMapping("/api/calendar/resources")
class BookableController {

    /** What can be registered: 会诊室, 设备. */
    enum ResourceKind {
        ROOM,
        EQUIPMENT;

        CalendarOwner.Kind kind() {
            return switch (this) {
                case ROOM -> CalendarOwner.Kind.ROOM;
                case EQUIPMENT -> CalendarOwner.Kind.EQUIPMENT;
            };
        }
    }

    /** @param seats how many people fit in; means nothing for equipment */
    record NewResource(
            @NotNull ResourceKind kind,
            @NotBlank @Size(max = 60) String name,
            @Nullable @Size(max = 100) String nameEn,
            @Nullable @Size(max = 100) String place,
            @Nullable @Min(1) @Max(1000) Integer seats) {

        ResourceForm form() {
            return new ResourceForm(kind.kind(), name, nameEn, place, seats);
        }
    }

    private final BookableResources resources;

    BookableController(BookableResources resources) {
        this.resources = resources;
    }

    /** Rooms first, by name; at most 200. */
    @Rule(value = INSTITUTION, any = DIRECTORY_READ)
    @GetMapping
    List<Bookable> list(Caller caller) {
        return resources.of(caller.institution());
    }

    @Rule(value = INSTITUTION, any = DIRECTORY_WRITE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CalendarId add(Caller caller, @Valid @RequestBody NewResource it) {
        return new CalendarId(resources.add(caller, it.form()));
    }

    @Rule(value = INSTITUTION, any = DIRECTORY_WRITE)
    @PutMapping("/{resource}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(Caller caller, @PathVariable UUID resource, @Valid @RequestBody NewResource it) {
        resources.change(caller, resource, it.form());
    }

    @Rule(value = INSTITUTION, any = DIRECTORY_WRITE)
    @DeleteMapping("/{resource}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Caller caller, @PathVariable UUID resource) {
        resources.withdraw(caller, resource);
    }
}
