package bg.glashatay.ejb.mirror;

import bg.glashatay.domain.mirror.NoMirrorException;
import bg.glashatay.domain.security.Right;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** The mirror of the site, for administrators: how it stands, and whether it is right. */
@Stateless
@Audited
public class MirrorService {

    @Inject
    SiteMirror mirror;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    /** How it stands; empty where none is kept. */
    @AuditedAs(value = "READ_MIRROR", reading = true)
    public Optional<MirrorState> state() {
        user.require(Right.SWEEP_STORE);
        return mirror.state();
    }

    /**
     * Has every live address compared with its file, and mended where they differ. That begins within a second, or once
     * the round that is under way has ended; {@link #state} tells how it goes and what came of it.
     *
     * @throws NoMirrorException where none is kept
     */
    @AuditedAs("VERIFY_MIRROR")
    public MirrorState verify() {
        user.require(Right.SWEEP_STORE);
        if (mirror.state().isEmpty()) {
            throw new NoMirrorException();
        }
        audit.did(user.username(), "VERIFY_MIRROR", null, null, "");
        mirror.wantCheck();
        return mirror.state().orElseThrow();
    }
}
