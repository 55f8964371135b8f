package bg.glashatay.web.publishing;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.ejb.publishing.EditionDetails;
import bg.glashatay.ejb.publishing.Worklist;
import bg.glashatay.ejb.publishing.WorklistRow;
import bg.glashatay.ejb.publishing.Worklists;
import bg.glashatay.web.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** Leads whoever has just decided about a text to the next one, without the way over the start page. */
@Named
@RequestScoped
public class NextWaiting {

    private static final Set<EditionState> OUT = EnumSet.of(EditionState.PUBLISHED, EditionState.SCHEDULED);

    /** Among so many a text is looked for that no colleague has claimed. */
    private static final int LOOKED_AT = 10;

    @Inject
    Worklists worklists;

    private Long decidedId;
    private Waiting waiting;

    /** What waits for this person now that this is decided; null where nothing does. */
    public Waiting after(EditionDetails decided) {
        if (!Objects.equals(decidedId, decided.id())) {
            decidedId = decided.id();
            waiting = next(OUT.contains(decided.state()) ? Worklist.READY_TO_PUBLISH : Worklist.TO_REVIEW);
        }
        return waiting;
    }

    private Waiting next(Worklist list) {
        var page = worklists.page(list, 0, LOOKED_AT);
        return page.rows().stream()
                .filter(row -> row.claimant() == null)
                .findFirst()
                .or(() -> page.rows().stream().findFirst())
                .map(row -> new Waiting(list, row, page.total()))
                .orElse(null);
    }

    /**
     * The next text of a list.
     *
     * @param total how many wait in the list
     */
    public record Waiting(Worklist list, WorklistRow row, long total) {

        /** Where all of them are. */
        public String all() {
            return "/editor/worklists/" + Words.of(list);
        }
    }
}
