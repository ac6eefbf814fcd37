package org.mailian.demo;

import java.util.List;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the sign-in page whom one may be. Where this is no demonstration the address does not exist. */
@RestController
@ConditionalOnBooleanProperty("mailian.demo.enabled")
class DemoController {

    record DemoView(boolean enabled, List<DemoAccount> accounts) {}

    private final List<DemoAccount> accounts = DemoAccount.shown();

    @Rule(Scope.PUBLIC)
    @GetMapping("/api/demo")
    DemoView demo() {
        return new DemoView(true, accounts);
    }
}
