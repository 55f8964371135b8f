package bg.glashatay.ejb.library;

import bg.glashatay.domain.publishing.EditionOnItsWayException;
import bg.glashatay.domain.publishing.NotEditableException;
import bg.glashatay.domain.publishing.ReviewUnderWayException;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.DomainException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import bg.glashatay.ejb.library.ReplacedText.Fate;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.ejb.shared.Logs;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * Puts a file in the place of another in all texts that need it. It opens no second door: each text is changed through
 * {@link EditionService}, in a transaction of its own, with its guards and its lines in the audit log.
 */
@Stateless
@Audited
public class ReplacementService {

    private static final System.Logger LOG = Logs.of(ReplacementService.class);

    @Inject
    Shelf shelf;

    @Inject
    ReplacementPlan plan;

    @Inject
    EditionService editions;

    @Inject
    CurrentUser user;

    /**
     * Puts the other file in the place of the first: drafts get a new revision, what is public a new edition on its way.
     * The first stays in the library for the texts that could not be changed, and remembers what took its place.
     *
     * @return what became of each text
     * @throws NotFoundException when one of the files is not in the library
     * @throws ContentRejectedException when the one cannot stand where the other does
     */
    @AuditedAs("REPLACE_MEDIA")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Replacement replace(String sha256, String replacement) {
        user.requireSomewhere(Right.MANAGE_MEDIA);
        if (!shelf.find(sha256).mayBeReplacedBy(shelf.find(replacement))) {
            throw new ContentRejectedException(List.of(Issue.of("replacement", "file-of-another-kind")));
        }
        var foreseen = plan.of(sha256);
        var report = new Replacement(
                foreseen.texts().stream()
                        .map(text -> text.fate().isChange() ? replaced(text, sha256, replacement) : text)
                        .toList(),
                foreseen.elsewhere());
        shelf.replaced(sha256, replacement);
        return report;
    }

    private ReplacedText replaced(ReplacedText text, String sha256, String replacement) {
        try {
            return editions.replaceAsset(text.documentId(), text.language(), sha256, replacement)
                    .map(saved -> text.in(saved.editionId()))
                    .orElseGet(() -> text.with(Fate.FOLLOWS));
        } catch (NotPermittedException refused) {
            return text.with(Fate.NOT_PERMITTED);
        } catch (ReviewUnderWayException | EditionOnItsWayException meanwhile) {
            return text.with(Fate.UNDER_REVIEW);
        } catch (NotEditableException meanwhile) {
            return text.with(Fate.SCHEDULED);
        } catch (DomainException refusal) {
            return text.with(Fate.REFUSED, refusal.code());
        } catch (EJBException fault) {
            // the others were or will be changed and must be told of
            LOG.log(Level.ERROR, () -> "Replacing " + sha256 + " in " + text + " failed", fault);
            return text.with(Fate.FAILED);
        }
    }
}
