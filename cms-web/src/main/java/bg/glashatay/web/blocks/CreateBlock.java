package bg.glashatay.web.blocks;

import bg.glashatay.domain.publishing.BlockKind;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.blocks.BlockService;
import bg.glashatay.ejb.publishing.ContentInput;
import bg.glashatay.web.publishing.Places;
import bg.glashatay.web.shared.Attempt;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Backs editor/blocks/new.xhtml: what kind of block it is and what it is called, then on to writing it. */
@Named
@ViewScoped
public class CreateBlock implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    BlockService service;

    private BlockKind kind = BlockKind.CONTACT;
    private Language language = Language.BG;
    private String section = "";
    private String title = "";
    private Attempt attempt = Attempt.NONE;
    private Long created;

    /** Makes the draft, once: a second click is led to what the first one made. */
    public void create() {
        if (created == null) {
            attempt = Attempt.at(
                    () -> created = service.create(kind, language, input()).editionId());
        }
        if (attempt.done()) {
            Places.edit(created, "blocks", "new.done");
        }
    }

    private ContentInput input() {
        var body = BlockModel.of(kind, language);
        return new ContentInput(title, "", "", body, section, List.of(), "", "", false, "");
    }

    public BlockKind getKind() {
        return kind;
    }

    public void setKind(BlockKind kind) {
        this.kind = kind;
    }

    public BlockKind[] getKinds() {
        return BlockKind.values();
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = section;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public Attempt getAttempt() {
        return attempt;
    }
}
