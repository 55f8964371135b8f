package bg.glashatay.it;

import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.publishing.ContentInput;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.publishing.Saved;
import bg.glashatay.ejb.security.ActingAccount;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The newsroom of the tests: its people take texts through the real steps. */
@Dependent
public class Desk {

    @Inject
    EditionService editions;

    @Inject
    PublishingService publishing;

    @Inject
    ActingAccount acting;

    /** What the account gets for an answer. */
    <T> T as(String username, Supplier<T> question) {
        var answer = new AtomicReference<T>();
        acting.as(username, () -> answer.set(question.get()));
        return answer.get();
    }

    void as(String username, Runnable command) {
        acting.as(username, command);
    }

    /** A title that no other test uses. */
    static String title(String words) {
        return words + " " + UUID.randomUUID();
    }

    static ContentInput content(String title) {
        return content(title, "", "<p>Надълго.</p>");
    }

    static ContentInput content(String title, String slug, String body) {
        return in("kultura", title, slug, body);
    }

    static ContentInput in(String section, String title, String slug, String body) {
        return new ContentInput(title, slug, "Накратко.", body, section, List.of("проба"), "", "", false, "");
    }

    Saved draft(ContentInput content) {
        return draft(DocumentType.NEWS, content);
    }

    private Saved draft(DocumentType type, ContentInput content) {
        return as("author", () -> editions.create(type, Language.BG, content));
    }

    Saved submitted(ContentInput content) {
        return submitted(draft(content));
    }

    private Saved submitted(Saved saved) {
        as("author", () -> publishing.submit(saved.editionId()));
        return saved;
    }

    Saved ready(ContentInput content) {
        return approved(submitted(content));
    }

    private Saved approved(Saved saved) {
        as("reviewer", () -> publishing.approve(saved.editionId(), saved.contentHash()));
        return saved;
    }

    Saved published(ContentInput content) {
        return published(DocumentType.NEWS, content);
    }

    Saved published(DocumentType type, ContentInput content) {
        var saved = approved(submitted(draft(type, content)));
        as("publisher", () -> publishing.publish(saved.editionId()));
        return saved;
    }

    /** Publishes the document's next edition with other content. */
    Saved republished(long documentId, ContentInput content) {
        var opened = as("author", () -> editions.openEdition(documentId, Language.BG));
        var saved = as("author", () -> editions.save(opened.editionId(), opened.revisionId(), content));
        as("author", () -> publishing.submit(saved.editionId()));
        as("reviewer", () -> publishing.approve(saved.editionId(), saved.contentHash()));
        as("publisher", () -> publishing.publish(saved.editionId()));
        return saved;
    }
}
