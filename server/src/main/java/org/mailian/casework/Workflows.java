package org.mailian.casework;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Every kind of case there is; a room declares its own as a bean of type {@link Workflow}. */
@Component
public class Workflows {

    private final Map<String, Workflow> byKind;

    Workflows(List<Workflow> workflows) {
        byKind = workflows.stream().collect(Collectors.toMap(Workflow::kind, Function.identity()));
    }

    public Workflow of(String kind) {
        var workflow = byKind.get(kind);
        if (workflow == null) {
            throw CaseworkProblems.unknownKind(kind);
        }
        return workflow;
    }
}
