package bg.glashatay.ejb.previews;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.media.Frame;
import bg.glashatay.domain.media.Rendition;
import bg.glashatay.domain.previews.FactCheck;
import bg.glashatay.domain.previews.PreviewLink;
import bg.glashatay.domain.previews.TooManyAnswersException;
import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.Revision;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.media.OriginalFile;
import bg.glashatay.ejb.media.Originals;
import bg.glashatay.ejb.media.PublicMedia;
import bg.glashatay.ejb.media.RenditionFile;
import bg.glashatay.ejb.media.Renditions;
import bg.glashatay.ejb.publishing.Addresses;
import bg.glashatay.ejb.publishing.Editions;
import bg.glashatay.ejb.security.Secrets;
import bg.glashatay.ejb.site.PublicDocuments;
import bg.glashatay.ejb.text.PlainText;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The guests' door: whoever holds the secret of a preview link that is open may read its edition and answer, and
 * nothing else. A secret that never was, has expired or was revoked, and an edition that was discarded, are all the
 * same to them: nothing is there.
 */
@Stateless
@PermitAll
public class GuestPreviews {

    private static final Duration DAY = Duration.ofDays(1);

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    PublicDocuments documents;

    @Inject
    Addresses addresses;

    @Inject
    Renditions renditions;

    @Inject
    Originals originals;

    @Inject
    PublicMedia publicMedia;

    @Inject
    PreviewUses uses;

    @Inject
    Event<FactCheckAnswered> answered;

    @Inject
    Clock clock;

    /** What the link leads to, as the edition is now; the look is logged. */
    public Optional<GuestAnswer> open(String secret) {
        var now = clock.instant();
        return link(secret, LockModeType.NONE, now).map(link -> {
            uses.viewed(link, now);
            return answer(link.getEdition(), now);
        });
    }

    /** The language of the edition behind an open link. */
    public Optional<Language> language(String secret) {
        return link(secret, LockModeType.NONE, clock.instant())
                .map(link -> link.getEdition().getLanguage());
    }

    /**
     * A rendition of a picture that the edition shows now, in a frame that it has there, or that everybody may see, as
     * those of the blocks within it; no other, under no other name.
     */
    public Optional<RenditionFile> picture(
            String secret, String sha256, Rendition rendition, Frame frame, String name) {
        return link(secret, LockModeType.NONE, clock.instant()).flatMap(link -> own(link.getEdition(), sha256, frame)
                .flatMap(asset -> renditions.named(asset, rendition, frame, name))
                .or(() -> publicMedia.rendition(sha256, rendition, frame, name)));
    }

    private Optional<Asset> own(Edition edition, String sha256, Frame frame) {
        boolean isUsed = edition.getHead().content().assetUses().stream()
                .anyMatch(use -> use.getSha256().equals(sha256)
                        && use.getFrame().equals(frame.cutting().label()));
        return isUsed ? Optional.ofNullable(em.find(Asset.class, sha256)).filter(Asset::isPicture) : Optional.empty();
    }

    /** A file that the edition offers now; no other, under no other name. */
    public Optional<OriginalFile> file(String secret, String sha256, String name) {
        return link(secret, LockModeType.NONE, clock.instant())
                .filter(link -> link.getEdition().getHead().content().attachments().stream()
                        .anyMatch(attachment -> attachment.sha256().equals(sha256)))
                .flatMap(link -> Optional.ofNullable(em.find(Asset.class, sha256)))
                .filter(asset -> asset.getOriginalName().equals(name))
                .flatMap(originals::of);
    }

    /**
     * Keeps an answer to the fact check. It is taken also when the edition has become public since it was read: what is
     * wrong with it is then worth knowing all the more.
     *
     * @throws NotFoundException when the link does not open
     * @throws TooManyAnswersException when it has taken all that it takes within a day
     * @throws ContentRejectedException when something has to be mended
     */
    public void answer(String secret, FactCheckInput input) {
        var now = clock.instant();
        var link = link(secret, LockModeType.PESSIMISTIC_WRITE, now)
                .orElseThrow(() -> new NotFoundException("preview", ""));
        var check = new FactCheck(
                link,
                read(link, input).orElse(null),
                PlainText.clean(input.name()),
                input.verdict().orElse(null),
                PlainText.cleanLines(input.words()),
                now);
        if (answersSince(link, now.minus(DAY)) >= FactCheck.MAX_A_DAY) {
            throw new TooManyAnswersException();
        }
        em.persist(check);
        em.flush();
        uses.answered(link, now);
        answered.fire(new FactCheckAnswered(check.getId()));
    }

    private GuestAnswer answer(Edition edition, Instant now) {
        if (!edition.getState().isPrePublication()) {
            return new GuestAnswer.Public(addresses.pathOncePublic(edition));
        }
        var head = edition.getHead();
        return new GuestAnswer.Shown(documents.preview(edition, now), head.getId(), head.getMadeAt());
    }

    private Optional<PreviewLink> link(String secret, LockModeType lock, Instant now) {
        return em.createQuery("select l from PreviewLink l where l.secretSha256 = :hash", PreviewLink.class)
                .setParameter("hash", Secrets.sha256(secret))
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .filter(link -> link.isOpen(now))
                .filter(link -> link.getEdition().getState() != EditionState.DISCARDED);
    }

    private Optional<Revision> read(PreviewLink link, FactCheckInput input) {
        return input.revision().flatMap(id -> editions.revision(link.getEdition(), id));
    }

    private long answersSince(PreviewLink link, Instant since) {
        return em.createQuery(
                        "select count(f) from FactCheck f where f.link = :link and f.answeredAt > :since", Long.class)
                .setParameter("link", link)
                .setParameter("since", since)
                .getSingleResult();
    }
}
