package org.mailian.registry;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mailian.IsolationSample;
import org.mailian.access.AccountBook;
import org.mailian.access.Accounts;
import org.mailian.access.Permission;
import org.mailian.directory.DirectoryFixtures;
import org.springframework.stereotype.Component;

/** Under which name somebody signs in is their institution's business, and of who administers the whole directory. */
@Component
class AccountIsolationSample implements IsolationSample {

    private final DirectoryFixtures region;
    private final Accounts accounts;
    private final AccountBook book;

    AccountIsolationSample(DirectoryFixtures region, Accounts accounts, AccountBook book) {
        this.region = region;
        this.accounts = accounts;
        this.book = book;
    }

    @Override
    public String resource() {
        return "account";
    }

    @Override
    public Set<Permission> everywhere() {
        return Set.of(Permission.DIRECTORY_ADMINISTER);
    }

    @Override
    public Shown make(Stage stage) {
        var nurse = region.practitioner("隔离护士");
        region.post(nurse, stage.own(), null, "NURSE");
        var username = "isolated." + UUID.randomUUID().toString().substring(0, 8);
        accounts.open(username, "a first password", nurse);
        var account = requireNonNull(book.of(List.of(nurse)).get(nurse)).id();
        return new Shown(
                "/api/institutions/{institution}/accounts",
                Map.of("institution", stage.own().toString(), "account", account.toString()),
                Set.of(username, account.toString()),
                List.of("/api/practitioners?institution=" + stage.own()),
                false);
    }
}
