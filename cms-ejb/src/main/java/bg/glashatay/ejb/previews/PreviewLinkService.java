package bg.glashatay.ejb.previews;

import bg.glashatay.domain.previews.NotPreviewableException;
import bg.glashatay.domain.previews.PreviewLink;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.publishing.Editions;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.security.Secrets;
import bg.glashatay.ejb.shared.SiteClock;
import bg.glashatay.ejb.text.PlainText;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;

/** Hands out and revokes the links by which people without an account read an edition before it is published. */
@Stateless
@Audited
public class PreviewLinkService {

    private static final int SECRET_BYTES = 32;

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Sharing sharing;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * Makes a link and tells its secret, this once.
     *
     * @param label for whom it is
     * @param lastDay the last day on which it opens, in the municipality's zone; null where none was given
     * @throws NotPreviewableException unless the edition is on its way to the public
     * @throws ContentRejectedException when the label or the day has to be mended
     */
    public MadeLink createPreview(long editionId, String label, LocalDate lastDay) {
        user.requireSomewhere(Right.READ_EDITIONS);
        var edition = editions.find(editionId);
        sharing.require(edition.getSection());
        var secret = Secrets.random(SECRET_BYTES);
        var link = new PreviewLink(
                edition,
                PlainText.clean(label),
                lastDay,
                SiteClock.ZONE,
                Secrets.sha256(secret),
                user.account(),
                clock.instant());
        em.persist(link);
        audit.did(user.username(), "CREATE_PREVIEW", editionId, edition.getContentHash(), described(link));
        return new MadeLink(link.getId(), secret, link.getExpiresAt());
    }

    /** From now on the link opens nothing. For its maker, whatever rights that account still has, and for publishers. */
    public void revokePreview(long editionId, long linkId) {
        user.requireSomewhere(Right.READ_EDITIONS);
        var link = em.find(PreviewLink.class, linkId, LockModeType.PESSIMISTIC_WRITE);
        if (link == null || !link.getEdition().getId().equals(editionId)) {
            throw new NotFoundException("preview", linkId);
        }
        if (!link.wasMadeBy(user.account())) {
            user.require(Right.PUBLISH, link.getEdition().getSection());
        }
        if (link.revoke(user.account(), clock.instant())) {
            audit.did(user.username(), "REVOKE_PREVIEW", editionId, null, described(link));
        }
    }

    /** By its number and its end; the label may name a person. */
    private static String described(PreviewLink link) {
        return "link " + link.getId() + " until " + link.getExpiresAt();
    }
}
