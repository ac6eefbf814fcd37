package org.mailian.diagnosis;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.kernel.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the reading pool. */
@RestController
@RequestMapping("/api/remote-diagnoses")
class PoolController {

    private final ReadingPool pool;

    PoolController(ReadingPool pool) {
        this.pool = pool;
    }

    @Rule(value = Scope.PARTY, any = Permission.DIAGNOSIS_READ)
    @GetMapping("/pool")
    Page<ReadingPool.PoolLine> pool(
            Caller caller,
            @RequestParam(required = false) @Nullable @Size(max = 200) String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit) {
        return pool.page(caller, after, limit);
    }
}
