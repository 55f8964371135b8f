package bg.glashatay.web.publishing;

import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.web.shared.Attempt;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** Backs editor/publishing/new.xhtml: a few words about the new document, then on to writing it. */
@Named
@ViewScoped
public class CreateDocument implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    EditionService editing;

    private DocumentType type = DocumentType.NEWS;
    private Language language = Language.BG;
    private final EditForm form = new EditForm();
    private Attempt attempt = Attempt.NONE;
    private Long created;

    /** Makes the draft, once: a second click is led to what the first one made. */
    public void create() {
        if (created == null) {
            attempt = Attempt.at(
                    () -> created = editing.create(type, language, form.input()).editionId());
        }
        if (attempt.done()) {
            Places.edit(created, "done.created");
        }
    }

    public DocumentType getType() {
        return type;
    }

    public void setType(DocumentType type) {
        this.type = type;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    /** Blocks are made on a page of their own. */
    public List<DocumentType> getTypes() {
        return Arrays.stream(DocumentType.values())
                .filter(DocumentType::hasAddress)
                .toList();
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public EditForm getForm() {
        return form;
    }

    public Attempt getAttempt() {
        return attempt;
    }
}
