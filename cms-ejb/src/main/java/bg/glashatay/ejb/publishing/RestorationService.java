package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.publishing.EditionOnItsWayException;
import bg.glashatay.domain.publishing.NotEditableException;
import bg.glashatay.domain.publishing.Revision;
import bg.glashatay.domain.publishing.StaleRevisionException;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Brings the text of an earlier revision back; {@link Restoration} says beforehand what that comes to. */
@Stateless
@Audited
public class RestorationService {

    @Inject
    Editions editions;

    @Inject
    Revisions revisions;

    @Inject
    Addresses addresses;

    @Inject
    Writing writing;

    @Inject
    DocumentRules rules;

    @Inject
    Chronicle chronicle;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * Opens the document's next edition with the text of an earlier revision, to go through review like any other. Who
     * wrote that revision's edition counts as a contributor of the new one.
     *
     * @throws EditionOnItsWayException when there is one already; the text can be restored into that
     * @throws NotEditableException when everything in this language was discarded, and has to be recovered first
     */
    public Saved restoreAsEdition(long documentId, long revisionId) {
        user.requireSomewhere(Right.CREATE);
        var document = editions.lockDocument(documentId);
        var revision = revisions.of(document, revisionId);
        var source = revision.getEdition();
        user.require(Right.READ_EDITIONS, source.getSection());
        user.require(Right.CREATE, revision.getSection());
        var model = editions.face(document, source.getLanguage())
                .or(() -> editions.newest(document, source.getLanguage()))
                .orElseThrow(() -> new NotEditableException(source.getState()));
        user.require(Right.CREATE, model.getSection());
        editions.mustHaveNoneOnItsWay(document, source.getLanguage());
        var saved = writing.openAfter(model, source.getLanguage(), Revisions.takenOver(revision));
        return restored("RESTORE_AS_EDITION", editions.find(saved.editionId()), revision);
    }

    /**
     * Makes the text of an earlier revision, of this edition or another of the document in the same language, the
     * edition's newest revision, unless it is so already. What stood there stays in the history; a review that was under
     * way ends as with any change.
     *
     * @param baseRevisionId the head that whoever decided this has seen
     * @throws StaleRevisionException when somebody saved another meanwhile; nothing is restored then
     */
    public Saved restoreInto(long editionId, long baseRevisionId, long revisionId) {
        var edition = editions.lock(editionId);
        user.require(Right.EDIT, edition.getSection());
        var revision = revisions.of(edition.getDocument(), revisionId);
        user.require(Right.READ_EDITIONS, revision.getEdition().getSection());
        user.require(Right.EDIT, revision.getSection());
        if (revision.getEdition().getLanguage() != edition.getLanguage()) {
            throw new NotFoundException("revision", revisionId);
        }
        if (edition.getHead().getId() != baseRevisionId) {
            throw new StaleRevisionException(edition.getHead().getId());
        }
        int steps = edition.getChanges().size();
        var content = revision.getEdition().equals(edition) ? revision.content() : Revisions.takenOver(revision);
        rules.mustStandUnderAPage(edition.getDocument(), edition.getLanguage(), content);
        if (edition.revise(content, user.account(), clock.instant()).isEmpty()) {
            return Saved.of(edition, false);
        }
        addresses.reserve(edition);
        var saved = restored("RESTORE_INTO", edition, revision);
        chronicle.tell(edition, steps);
        return saved;
    }

    private Saved restored(String command, Edition edition, Revision from) {
        edition.countContributorsOf(from.getEdition());
        audit.did(
                user.username(),
                command,
                edition.getId(),
                edition.getContentHash(),
                "revision " + from.getId() + " of edition " + from.getEdition().getNumber());
        return Saved.of(edition, true);
    }
}
