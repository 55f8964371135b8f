package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.BlockKind;
import bg.glashatay.domain.publishing.Content;
import bg.glashatay.domain.publishing.Document;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.publishing.EditionOnItsWayException;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import bg.glashatay.ejb.security.Accounts;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes down what was written elsewhere, in the names of those who wrote it: through the same sanitiser, with the same
 * rules, and with the same people kept from approving it as if they had typed it here. For imports alone.
 */
@Stateless
@Audited
public class TakeOverService {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Editions editions;

    @Inject
    Addresses addresses;

    @Inject
    ContentReader reader;

    @Inject
    DocumentRules rules;

    @Inject
    Writing writing;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * Makes a document with its first edition, a draft.
     *
     * @param author who wrote it: the username of an account, which may be closed
     * @param contributors others who have a hand in it, such as whoever has it brought in
     */
    @AuditedAs("OPEN")
    public Saved create(
            DocumentType type, Language language, ContentInput input, String author, Collection<String> contributors) {
        user.require(Right.TAKE_OVER);
        var content = reader.read(type, input);
        user.require(Right.CREATE, content.section());
        rules.mustBeOnlyOne(type);
        rules.mustNotTakeUpDeletedFiles(content, Set.of());
        var writer = account(author);
        var document = new Document(type, writer, clock.instant());
        em.persist(document);
        return open(document, language, content, writer, contributors);
    }

    /** The same for a block of a kind. */
    @AuditedAs("OPEN")
    public Saved createBlock(
            BlockKind kind, Language language, ContentInput input, String author, Collection<String> contributors) {
        user.require(Right.TAKE_OVER);
        var saved = create(DocumentType.BLOCK, language, input, author, contributors);
        em.find(Document.class, saved.documentId()).holds(kind);
        return saved;
    }

    /**
     * Opens a document's next edition in the language with what was written elsewhere, a draft.
     *
     * @throws EditionOnItsWayException when there is one already
     */
    @AuditedAs("OPEN")
    public Saved next(
            long documentId, Language language, ContentInput input, String author, Collection<String> contributors) {
        user.require(Right.TAKE_OVER);
        var document = editions.lockDocument(documentId);
        var content = reader.read(document.getType(), input);
        user.require(Right.CREATE, content.section());
        editions.mustHaveNoneOnItsWay(document, language);
        rules.mustNotTakeUpDeletedFiles(content, Set.of());
        return open(document, language, content, account(author), contributors);
    }

    private Saved open(
            Document document, Language language, Content content, Account writer, Collection<String> contributors) {
        return writing.open(document, language, content, writer, counting(contributors));
    }

    /**
     * Writes a newer text over one that was taken over, where that is a draft still and nobody has changed it since;
     * empty otherwise: what an editor has touched is the editor's.
     *
     * @param takenOver the hash of the text as it was taken over
     */
    @AuditedAs("SAVE")
    public Optional<Saved> renew(
            long documentId, Language language, String takenOver, ContentInput input, Collection<String> contributors) {
        user.require(Right.TAKE_OVER);
        var document = editions.lockDocument(documentId);
        return editions.onItsWay(document, language)
                .filter(edition -> edition.getState() == EditionState.DRAFT
                        && edition.getContentHash().equals(takenOver))
                .map(edition -> renewed(edition, input, contributors));
    }

    private Saved renewed(Edition edition, ContentInput input, Collection<String> contributors) {
        var content = reader.read(edition.getDocument().getType(), input);
        user.require(Right.EDIT, edition.getSection());
        return writing.revise(edition, content, counting(contributors));
    }

    private Consumer<Edition> counting(Collection<String> contributors) {
        return edition -> contributors.forEach(name -> edition.countContributor(account(name)));
    }

    /** The address at which the document stands in a language, or will once it is public; empty where it has none. */
    @AuditedAs(value = "OPEN", reading = true)
    public Optional<String> address(long documentId, Language language) {
        user.require(Right.TAKE_OVER);
        return Optional.ofNullable(em.find(Document.class, documentId))
                .flatMap(document -> addresses.current(document, language))
                .map(address -> address.path());
    }

    private Account account(String username) {
        return accounts.find(username).orElseThrow(() -> new NotFoundException("account", username));
    }
}
