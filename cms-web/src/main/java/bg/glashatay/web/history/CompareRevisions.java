package bg.glashatay.web.history;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.publishing.RevisionDetails;
import bg.glashatay.ejb.publishing.RevisionQueries;
import bg.glashatay.web.publishing.Differences;
import bg.glashatay.web.publishing.EditForm;
import bg.glashatay.web.publishing.SectionNames;
import bg.glashatay.web.shared.Dates;
import bg.glashatay.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Backs editor/history/compare.xhtml: two texts of a document side by side. Which ones stands in the address; without a
 * choice it is the newest and what it is likely to be held against.
 */
@Named
@RequestScoped
public class CompareRevisions {

    private static final String WHOLE = "all";
    /** In place of a revision's number: the one before the other. */
    private static final String PREVIOUS = "previous";

    /** Enough for a list to choose from; the history leads to the others. */
    private static final int CHOICES = 60;

    @Inject
    RevisionQueries revisions;

    @Inject
    SectionNames sections;

    private long documentId;
    private String from;
    private String to;
    private String show;
    private final Map<Language, Optional<RevisionDetails>> liveTexts = new EnumMap<>(Language.class);
    private Optional<RevisionDetails> before = Optional.empty();
    private Optional<RevisionDetails> after = Optional.empty();
    private List<RevisionChoice> live = List.of();
    private List<RevisionChoice.Group> choices = List.of();
    private Differences differences = Differences.NONE;

    public void load() {
        var newer = ComparedSide.of(to).orElseGet(this::newest);
        after = details(newer);
        var older = ComparedSide.of(from).orElseGet(() -> PREVIOUS.equals(from) ? before(newer) : olderThan(newer));
        before = details(older);
        from = older.value();
        to = newer.value();
        live = Arrays.stream(Language.values())
                .filter(language -> live(language).isPresent())
                .map(language -> new RevisionChoice(
                        ComparedSide.live(language).value(),
                        Texts.of("history", "compare.live", Texts.of("shared", "language." + language))))
                .toList();
        choices = RevisionChoices.of(
                revisions.timeline(documentId, 0, CHOICES).rows(),
                Stream.of(after, before).flatMap(Optional::stream).toList());
        if (isComparable()) {
            differences = Differences.between(
                    EditForm.of(before.get().content()), EditForm.of(after.get().content()), sections, isWhole());
        }
    }

    private ComparedSide newest() {
        return ComparedSide.revision(
                revisions.list(documentId, 0, 1).rows().get(0).id());
    }

    /** The live text, or the revision before; a first draft is held against itself. */
    private ComparedSide olderThan(ComparedSide newer) {
        if (after.isEmpty()) {
            return newer;
        }
        var text = after.get();
        var liveText = live(text.language());
        if (liveText.isPresent() && liveText.get().id() != text.id()) {
            return ComparedSide.live(text.language());
        }
        return before(newer);
    }

    private ComparedSide before(ComparedSide newer) {
        return after.map(text -> ComparedSide.revision(text.previous().orElse(text.id())))
                .orElse(newer);
    }

    private Optional<RevisionDetails> live(Language language) {
        return liveTexts.computeIfAbsent(language, asked -> revisions.live(documentId, asked));
    }

    private Optional<RevisionDetails> details(ComparedSide side) {
        return side.language()
                .map(this::live)
                .orElseGet(() -> Optional.of(
                        revisions.details(documentId, side.revision().orElseThrow())));
    }

    public long getDocumentId() {
        return documentId;
    }

    public void setDocumentId(long documentId) {
        this.documentId = documentId;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    /** Whether what is the same is shown as well. */
    public boolean isWhole() {
        return WHOLE.equals(show);
    }

    /** Whether there is a text on either side; what was live may be gone. */
    public boolean isComparable() {
        return before.isPresent() && after.isPresent();
    }

    public RevisionDetails getBefore() {
        return before.orElse(null);
    }

    public RevisionDetails getAfter() {
        return after.orElse(null);
    }

    /** The title of the text that is compared. */
    public String getTitle() {
        return after.or(() -> before)
                .map(text -> text.content().title())
                .orElseGet(() -> Texts.of("history", "compare.title"));
    }

    /** Of that title, as {@code lang} wants it; null where the page has a title of its own. */
    public String getLanguage() {
        return after.or(() -> before).map(text -> text.language().code()).orElse(null);
    }

    public List<RevisionChoice> getLive() {
        return live;
    }

    public List<RevisionChoice.Group> getChoices() {
        return choices;
    }

    /** What the choice says of a text: when it came about and by what, or that it is the live one. */
    public String called(String side, RevisionDetails text) {
        return Stream.concat(live.stream(), choices.stream().flatMap(group -> group.choices().stream()))
                .filter(choice -> choice.value().equals(side))
                .map(RevisionChoice::label)
                .findFirst()
                .orElseGet(() -> Dates.moment(text.madeAt()) + " · " + text.author());
    }

    public Differences getDifferences() {
        return differences;
    }

    /** The same comparison the other way round. */
    public String getReverse() {
        return "/editor/documents/" + documentId + "/compare?from=" + to + "&to=" + from
                + (isWhole() ? "&show=" + WHOLE : "");
    }
}
