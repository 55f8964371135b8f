package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.publishing.Content;
import bg.glashatay.domain.publishing.Document;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.publishing.EditionOnItsWayException;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.Merge;
import bg.glashatay.domain.publishing.NotEditableException;
import bg.glashatay.domain.publishing.ReviewUnderWayException;
import bg.glashatay.domain.publishing.StaleRevisionException;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes: makes documents, opens editions and saves their content. Each call is one transaction. */
@Stateless
@Audited
public class EditionService {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    ContentReader reader;

    @Inject
    Writing writing;

    @Inject
    DocumentRules rules;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Makes a document with its first edition, a draft, in the section that the content names. */
    @AuditedAs("OPEN")
    public Saved create(DocumentType type, Language language, ContentInput input) {
        user.requireSomewhere(Right.CREATE);
        var content = reader.read(type, input);
        user.require(Right.CREATE, content.section());
        rules.mustBeOnlyOne(type);
        rules.mustNotTakeUpDeletedFiles(content, Set.of());
        var document = new Document(type, user.account(), clock.instant());
        em.persist(document);
        return writing.open(document, language, content, user.account(), edition -> {});
    }

    /**
     * Opens the document's next edition in the language: a draft with the text that is public now or, where there is
     * none in this language yet, with the newest text in the other one, to be translated.
     *
     * @throws EditionOnItsWayException when there is one already
     */
    @AuditedAs("OPEN")
    public Saved openEdition(long documentId, Language language) {
        user.requireSomewhere(Right.CREATE);
        var document = editions.lockDocument(documentId);
        var model = editions.face(document, language)
                .or(() -> editions.newest(document, language))
                .orElseThrow(() -> new NotFoundException("document", documentId));
        user.require(Right.CREATE, model.getSection());
        editions.mustHaveNoneOnItsWay(document, language);
        return writing.openAfter(model, language, asModel(model, language));
    }

    /**
     * Saves the content as a new revision, unless nothing changed.
     *
     * @param baseRevisionId the head that the content was based on
     * @throws StaleRevisionException when somebody saved another meanwhile; nothing is saved then
     */
    public Saved save(long editionId, long baseRevisionId, ContentInput input) {
        var edition = lockToWrite(editionId);
        var content = reader.read(edition.getDocument().getType(), input);
        if (edition.getHead().getId() != baseRevisionId) {
            throw new StaleRevisionException(edition.getHead().getId());
        }
        return writing.revise(edition, content);
    }

    /**
     * Saves what was typed together with what others have saved since: each field as whoever changed it. Where both
     * changed the same field, nothing is saved and the answer names it.
     *
     * @param mayReopen whether this save may undo a submission or an approval
     * @throws ReviewUnderWayException when it would, and may not
     */
    @AuditedAs("SAVE")
    public MergedSave merge(long editionId, Basis basis, ContentInput input, boolean mayReopen) {
        var edition = lockToWrite(editionId);
        var mine = reader.read(edition.getDocument().getType(), input);
        var met = edition.getHead();
        var theirs = met.content();
        var base = begun(edition, basis, theirs);
        var merge = Merge.of(base, theirs, mine);
        if (!mayReopen) {
            edition.mustNotReopen(merge.content());
        }
        var head = merge.contested().isEmpty() ? writing.revise(edition, merge.content()) : Saved.of(edition, false);
        return new MergedSave(
                head,
                base,
                theirs,
                mine,
                merge.contested(),
                met.getAuthor().getUsername(),
                met.getAuthor().getFullName(),
                met.getMadeAt());
    }

    /**
     * Puts a file in the place of another in the document's newest text in the language: in the edition that is on its
     * way or, where there is none and the public text names the file, in a new one, which goes through review like any
     * other. What the text says of the file stays.
     *
     * @return empty where there is nothing to do: the newest text does not name the file
     * @throws ReviewUnderWayException while the text is under review or approved, which this must not undo
     * @throws NotEditableException while it is on the schedule
     * @throws ContentRejectedException when the one cannot stand where the other does
     */
    @AuditedAs("REPLACE_MEDIA")
    public Optional<Saved> replaceAsset(long documentId, Language language, String sha256, String replacement) {
        user.requireSomewhere(Right.EDIT);
        var document = editions.lockDocument(documentId);
        var old = reader.asset(sha256);
        var other = reader.asset(replacement);
        if (!old.mayBeReplacedBy(other)) {
            throw new ContentRejectedException(List.of(Issue.of("replacement", "file-of-another-kind")));
        }
        var onItsWay = editions.onItsWay(document, language);
        var text = onItsWay.or(() ->
                        editions.face(document, language).filter(face -> face.getState() == EditionState.PUBLISHED))
                .filter(edition -> !edition.getHead().content().placesOf(sha256).isEmpty());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        user.require(Right.EDIT, text.get().getSection());
        var saved = onItsWay.isPresent() ? replaced(text.get(), old, other) : openedWith(text.get(), old, other);
        audit.did(
                user.username(), "REPLACE_MEDIA", saved.editionId(), saved.contentHash(), sha256 + " → " + replacement);
        return Optional.of(saved);
    }

    private Saved replaced(Edition edition, Asset old, Asset other) {
        var content = edition.getHead().content().withAssetReplaced(old, other);
        edition.mustNotReopen(content);
        return writing.revise(edition, content);
    }

    private Saved openedWith(Edition face, Asset old, Asset other) {
        user.require(Right.CREATE, face.getSection());
        var content = asModel(face, face.getLanguage()).withAssetReplaced(old, other);
        return writing.openAfter(face, face.getLanguage(), content);
    }

    private Edition lockToWrite(long editionId) {
        var edition = editions.lock(editionId);
        user.require(Right.EDIT, edition.getSection());
        return edition;
    }

    private Content begun(Edition edition, Basis basis, Content theirs) {
        var base = revision(edition, basis.revision());
        for (var older : basis.older().entrySet()) {
            var content = revision(edition, older.getValue());
            base = Merge.patched(base, content, Set.of(older.getKey()));
        }
        for (var unanswered : basis.unanswered()) {
            base = knowing(edition, base, theirs, unanswered);
        }
        return base;
    }

    private Content revision(Edition edition, long revisionId) {
        return editions.revision(edition, revisionId)
                .orElseThrow(() -> new NotFoundException("revision", revisionId))
                .content();
    }

    private Content knowing(Edition edition, Content base, Content theirs, ContentInput unanswered) {
        try {
            return Merge.knowing(base, theirs, reader.read(edition.getDocument().getType(), unanswered));
        } catch (ContentRejectedException neverSaved) {
            return base;
        }
    }

    /** The model's text without what belongs to one update or one language only. */
    private static Content asModel(Edition model, Language language) {
        var text = model.getHead().content().withoutUpdate();
        return model.getLanguage() == language ? text : text.withoutSlug();
    }
}
