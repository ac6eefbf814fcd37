package org.mailian.registry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mailian.IsolationSample;
import org.mailian.directory.DirectoryFixtures;
import org.springframework.stereotype.Component;

/** What two hospitals agreed on, prices and shares included, is nobody else's business. */
@Component
class AgreementIsolationSample implements IsolationSample {

    private final DirectoryFixtures region;

    AgreementIsolationSample(DirectoryFixtures region) {
        this.region = region;
    }

    @Override
    public String resource() {
        return "agreement";
    }

    @Override
    public Shown make(Stage stage) {
        var draft = region.draft(stage.own(), stage.party());
        var agreement = region.agreement(draft);
        return new Shown(
                "/api/agreements/{id}",
                Map.of("id", agreement.toString()),
                Set.of(agreement.toString(), draft.number()),
                List.of("/api/agreements?state=SIGNED", "/api/agreements?endsBefore=2099-01-01"),
                true);
    }
}
