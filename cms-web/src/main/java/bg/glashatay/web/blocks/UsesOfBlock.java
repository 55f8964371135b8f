package bg.glashatay.web.blocks;

import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.ejb.blocks.BlockQueries;
import bg.glashatay.ejb.blocks.UsedIn;
import bg.glashatay.ejb.publishing.EditionDetails;
import bg.glashatay.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Tells those who decide about a block which pages they decide about with it. */
@Named("blockUses")
@RequestScoped
public class UsesOfBlock {

    /** Enough to see what it is about; a page of its own has the others. */
    private static final int SHOWN = 8;

    @Inject
    BlockQueries blocks;

    /** A page asks several times about its one edition. */
    private UsedIn found;

    public UsedIn of(EditionDetails details) {
        if (found == null) {
            found = blocks.uses(details.documentId(), details.language(), 0, SHOWN);
        }
        return found;
    }

    /** How many pages show it, in a sentence. */
    public String sentence(EditionDetails details) {
        return sentence(of(details));
    }

    static String sentence(UsedIn uses) {
        return Texts.of("blocks", "uses.sentence", uses.published(), uses.inPreparation());
    }

    /** What becomes of the pages that show the block when the step is taken. */
    public String consequence(EditionDetails details, String step) {
        var uses = of(details);
        var inOther = step.equals("vanish") && uses.elsewhere() ? ".other" : "";
        return Texts.of("blocks", "uses." + step + inOther, uses.affected());
    }

    /**
     * The words on the button that takes a text from the public: for a block in use they name the pages, so that nobody
     * confirms more than is said.
     */
    public String confirm(EditionDetails details, String ordinary, String step) {
        return details.type() == DocumentType.BLOCK && of(details).affected() > 0
                ? Texts.of("blocks", step + ".confirm", of(details).affected())
                : ordinary;
    }

    /** What kind of block it is, in a word. */
    public String kind(EditionDetails details) {
        return Texts.of("blocks", "kind." + blocks.kind(details.documentId()));
    }
}
