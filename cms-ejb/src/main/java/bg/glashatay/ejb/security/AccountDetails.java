package bg.glashatay.ejb.security;

import bg.glashatay.domain.shared.Language;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * An account as administrators see it.
 *
 * @param mail where mail goes; empty for none
 * @param secondFactor whether a code is asked for after the password
 * @param own whether it is that of who asks
 */
public record AccountDetails(
        long id,
        String username,
        String fullName,
        String mail,
        Language language,
        boolean open,
        boolean mustChangePassword,
        boolean secondFactor,
        boolean own,
        Instant createdAt,
        List<HeldRole> roles)
        implements Serializable {}
