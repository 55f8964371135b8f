package bg.glashatay.web.blocks;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.blocks.BlockQueries;
import bg.glashatay.ejb.blocks.UsedIn;
import bg.glashatay.ejb.publishing.EditionQueries;
import bg.glashatay.ejb.publishing.EditionRow;
import bg.glashatay.web.shared.Desk;
import bg.glashatay.web.shared.Paging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import org.omnifaces.util.Faces;

/** Backs editor/blocks/uses.xhtml: every text in which a block stands. */
@Named
@RequestScoped
public class UsesPage {

    private static final int ROWS = 25;

    @Inject
    BlockQueries blocks;

    @Inject
    EditionQueries editions;

    @Inject
    Desk desk;

    private long block;
    private UsedIn uses;
    private Paging place;
    private EditionRow newest;

    public void load() {
        var number = Paging.number(Faces.getRequestParameter("page"));
        uses = blocks.uses(block, Language.BG, Paging.first(number, ROWS), ROWS);
        place = new Paging(number, uses.page().total(), ROWS, "/editor/blocks/" + block + "/uses");
        newest = editions.editionsOf(block).stream()
                .filter(row -> row.state() != EditionState.DISCARDED)
                .min(Comparator.comparing((EditionRow row) -> row.language() != Language.BG)
                        .thenComparing(EditionRow::number, Comparator.reverseOrder()))
                .orElseGet(() -> editions.editionsOf(block).get(0));
    }

    public long getBlock() {
        return block;
    }

    public void setBlock(long block) {
        this.block = block;
    }

    public UsedIn getUses() {
        return uses;
    }

    public String getSentence() {
        return UsesOfBlock.sentence(uses);
    }

    public Paging getPlace() {
        return place;
    }

    /** The block's own newest text, the Bulgarian one if there is one. */
    public EditionRow getNewest() {
        return newest;
    }
}
