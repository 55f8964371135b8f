package bg.glashatay.ejb.blocks;

import bg.glashatay.domain.publishing.BlockKind;
import bg.glashatay.domain.publishing.Document;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import bg.glashatay.ejb.publishing.ContentInput;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.Saved;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Makes blocks. From then on they are written, reviewed and published as every other document. */
@Stateless
@Audited
public class BlockService {

    @PersistenceContext(unitName = "cms")
    EntityManager database;

    @Inject
    EditionService editions;

    @Inject
    CurrentUser user;

    /** Makes a block with its first edition, a draft, in the section that the content names. */
    @AuditedAs("OPEN")
    public Saved create(BlockKind kind, Language language, ContentInput input) {
        user.requireSomewhere(Right.CREATE);
        var saved = editions.create(DocumentType.BLOCK, language, input);
        database.find(Document.class, saved.documentId()).holds(kind);
        return saved;
    }
}
