package bg.glashatay.ejb.audit;

import java.util.Optional;

/** Who acts now, as far as the audit log needs to know. */
public interface Actor {

    /** The username; empty where nobody is logged in. */
    Optional<String> actor();
}
