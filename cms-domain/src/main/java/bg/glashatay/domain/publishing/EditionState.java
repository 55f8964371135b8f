package bg.glashatay.domain.publishing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where an edition is in its life. It moves only by the steps of {@link Transition}. */
public enum EditionState {
    DRAFT,
    IN_REVIEW,
    CHANGES_REQUESTED,
    READY,
    SCHEDULED,
    PUBLISHING_FAILED,
    PUBLISHED,
    SUPERSEDED,
    WITHDRAWN,
    UNPUBLISHED,
    DISCARDED;

    private static final Set<EditionState> PRE_PUBLICATION =
            EnumSet.of(DRAFT, IN_REVIEW, CHANGES_REQUESTED, READY, SCHEDULED, PUBLISHING_FAILED);

    /** What citizens meet at the document's address: see {@link #isFace}. */
    public static final List<EditionState> FACES = List.of(PUBLISHED, WITHDRAWN, UNPUBLISHED);

    /** On its way to the public; a document has at most one such edition in each language. */
    public boolean isPrePublication() {
        return PRE_PUBLICATION.contains(this);
    }

    /**
     * What citizens meet at the document's address: the page, the page with an explanation, or the word that it is
     * gone. A document has at most one such edition in each language.
     */
    public boolean isFace() {
        return FACES.contains(this);
    }

    /** Whether a writer may change the text: directly, or by taking it back from review. */
    public boolean isEditable() {
        return this == DRAFT || this == CHANGES_REQUESTED || Transition.EDIT.isOpenFrom(this);
    }

    /** The steps that the workflow's table opens from here. */
    public Set<Transition> openTransitions() {
        var open = EnumSet.noneOf(Transition.class);
        Arrays.stream(Transition.values()).filter(step -> step.isOpenFrom(this)).forEach(open::add);
        return open;
    }
}
