package bg.glashatay.ejb.security;

import java.io.Serializable;
import java.util.List;

/**
 * An account as the list of them shows it.
 *
 * @param sessions how many logins of it count
 */
public record AccountRow(long id, String username, String fullName, boolean open, List<HeldRole> roles, long sessions)
        implements Serializable {}
