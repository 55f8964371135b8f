package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.Content;
import bg.glashatay.domain.publishing.Document;
import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * How an edition is opened and its text changed, whether somebody types it or it was written elsewhere: by the same
 * rules, with its address kept free, and told to all that follow it.
 */
@Dependent
class Writing {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Addresses addresses;

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
     * Opens a document's next edition.
     *
     * @param writer who wrote the content
     * @param besides gives the edition what it has besides its text, before it is kept
     */
    Saved open(Document document, Language language, Content content, Account writer, Consumer<Edition> besides) {
        rules.mustStandUnderAPage(document, language, content);
        var edition = document.openEdition(language, content, writer, user.account(), clock.instant());
        besides.accept(edition);
        em.persist(edition);
        addresses.reserve(edition);
        chronicle.tell(edition, 0);
        return Saved.of(edition, true);
    }

    /** Opens the next edition of the model's document, in the account of whoever acts, with what goes on from the model. */
    Saved openAfter(Edition model, Language language, Content content) {
        return open(model.getDocument(), language, content, user.account(), edition -> {
            if (model.getLanguage() == language) {
                edition.inheritPlans(model, clock.instant());
            }
            // what no other person has approved yet is still its writers' own text, in whatever language it is opened
            if (!model.getState().isFace()) {
                edition.countContributorsOf(model);
            }
        });
    }

    /** Changes the text of an edition; whoever calls has asked for the right to its section. */
    Saved revise(Edition edition, Content content) {
        return revise(edition, content, revised -> {});
    }

    /**
     * The same, of a text that others have a hand in too.
     *
     * @param besides counts them, also where nothing changed
     */
    Saved revise(Edition edition, Content content, Consumer<Edition> besides) {
        if (!content.section().equals(edition.getSection())) {
            user.require(Right.EDIT, content.section());
        }
        rules.mustNotTakeUpDeletedFiles(content, edition.getHead().content().assetUses());
        rules.mustStandUnderAPage(edition.getDocument(), edition.getLanguage(), content);
        int steps = edition.getChanges().size();
        var by = user.account();
        var revision = edition.revise(content, by, clock.instant());
        besides.accept(edition);
        if (revision.isPresent()) {
            addresses.reserve(edition);
            audit.did(by.getUsername(), "SAVE", edition.getId(), edition.getContentHash(), "");
            chronicle.tell(edition, steps);
        }
        return Saved.of(edition, revision.isPresent());
    }
}
