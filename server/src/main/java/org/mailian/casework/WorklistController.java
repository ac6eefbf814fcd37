package org.mailian.casework;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.casework.Worklists.BoardColumn;
import org.mailian.casework.Worklists.Worklist;
import org.mailian.casework.Worklists.WorklistCounts;
import org.mailian.kernel.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for lists: the workbench and the board. */
@RestController
@RequestMapping("/api")
class WorklistController {

    record CaseBoard(String kind, List<BoardColumn> columns) {}

    private final Worklists worklists;
    private final Workflows workflows;

    WorklistController(Worklists worklists, Workflows workflows) {
        this.worklists = worklists;
        this.workflows = workflows;
    }

    @Rule(value = Scope.INSTITUTION, any = Permission.CASE_READ)
    @GetMapping("/worklists/counts")
    WorklistCounts counts(Caller caller) {
        return worklists.counts(caller);
    }

    @Rule(value = Scope.INSTITUTION, any = Permission.CASE_READ)
    @GetMapping("/worklists/{list}")
    Page<CaseHeader> page(
            Caller caller,
            @PathVariable String list,
            @RequestParam(required = false) @Nullable @Size(max = 40) String kind,
            @RequestParam(required = false) @Nullable @Size(max = 400) String after,
            @RequestParam(defaultValue = "30") @Min(1) @Max(100) int limit) {
        return worklists.page(caller, Worklist.named(list), kind, after, limit);
    }

    @Rule(value = Scope.INSTITUTION, any = Permission.COORDINATE)
    @GetMapping("/boards/{kind}")
    CaseBoard board(Caller caller, @PathVariable String kind) {
        return new CaseBoard(kind, worklists.board(caller, workflows.of(kind)));
    }
}
