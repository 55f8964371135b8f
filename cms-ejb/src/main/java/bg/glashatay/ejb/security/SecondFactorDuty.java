package bg.glashatay.ejb.security;

import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.security.Right;
import bg.glashatay.ejb.configuration.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;

/** Whether the site asks a person for a second factor: where it says so, those who publish or give rights to others. */
@Dependent
class SecondFactorDuty {

    private static final Set<Right> GRAVE = Set.of(Right.PUBLISH, Right.PUBLISH_WITHOUT_REVIEW, Right.MANAGE_ACCOUNTS);

    @Inject
    Settings settings;

    @Inject
    Accounts accounts;

    boolean falls(Account account) {
        return switch (settings.secondFactor()) {
            case OPTIONAL -> false;
            case REQUIRED -> isGrave(account);
            case ALL -> true;
        };
    }

    private boolean isGrave(Account account) {
        return accounts.permissions(account.getUsername()).stream()
                .anyMatch(held -> GRAVE.stream().anyMatch(right -> held.startsWith(right.permission() + ":")));
    }
}
