package bg.glashatay.web.library;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.library.AssetDetails;
import bg.glashatay.ejb.library.LibraryFilter;
import bg.glashatay.ejb.library.LibraryKind;
import bg.glashatay.ejb.library.LibraryQueries;
import bg.glashatay.ejb.library.LibraryRow;
import bg.glashatay.ejb.library.ReplacedText;
import bg.glashatay.ejb.library.ReplacedText.Fate;
import bg.glashatay.ejb.library.Replacement;
import bg.glashatay.ejb.library.ReplacementService;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.web.shared.Attempt;
import bg.glashatay.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.omnifaces.util.Faces;

/**
 * Backs editor/library/replace.xhtml: another file is chosen, what would become of each text is shown and, once that is
 * confirmed, what has. Both files stand in the page's address.
 */
@Named
@RequestScoped
public class ReplaceAsset {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int NEWEST = 12;

    @Inject
    LibraryQueries library;

    @Inject
    ReplacementService replacements;

    @Inject
    CurrentUser user;

    private AssetDetails old;
    private Optional<Asset> other = Optional.empty();
    private Replacement texts;
    private boolean replaced;
    private Boolean uploadAllowed;
    private List<LibraryRow> newest;
    private Attempt attempt = Attempt.NONE;

    @PostConstruct
    void load() {
        old = library.details(parameter("file").orElseThrow(() -> new NotFoundException("asset", "")));
        texts = library.replacement(old.asset().getSha256());
        other = parameter("with").map(hash -> library.details(hash).asset()).filter(asset -> !asset.isDeleted());
    }

    private static Optional<String> parameter(String name) {
        return Optional.ofNullable(Faces.getRequestParameter(name)).filter(SHA256.asMatchPredicate());
    }

    public void replace() {
        attempt = Attempt.at(() -> {
            texts = replacements.replace(
                    old.asset().getSha256(), other.orElseThrow().getSha256());
            replaced = true;
        });
    }

    public Asset getOld() {
        return old.asset();
    }

    /** The file that is to take its place; null while none is chosen. */
    public Asset getOther() {
        return other.orElse(null);
    }

    /** Whether a file was chosen that cannot stand there: the same, or one of another kind. */
    public boolean isUnfit() {
        return other.filter(asset -> !old.asset().mayBeReplacedBy(asset)).isPresent();
    }

    public Replacement getTexts() {
        return texts;
    }

    /** What becomes of a text, or has become of it. */
    public String sentence(ReplacedText text) {
        var key = (replaced ? "fated." : "fate.") + text.fate();
        return text.fate() == Fate.UNDER_REVIEW && !text.reviewer().isEmpty()
                ? Texts.of("library", key + ".by", text.reviewer())
                : Texts.of("library", key);
    }

    /** Whether it was done, and the list tells what came of it. */
    public boolean isReplaced() {
        return replaced;
    }

    public Attempt getAttempt() {
        return attempt;
    }

    public boolean isUploadAllowed() {
        if (uploadAllowed == null) {
            uploadAllowed = !user.sectionsWith(Right.UPLOAD_MEDIA).isEmpty();
        }
        return uploadAllowed;
    }

    /** The newest files of its kind, to choose among. */
    public List<LibraryRow> getNewest() {
        if (newest == null) {
            newest = newest();
        }
        return newest;
    }

    private List<LibraryRow> newest() {
        var kind = old.asset().isPicture() ? LibraryKind.PICTURE : LibraryKind.DOCUMENT;
        return library
                .list(new LibraryFilter("", Optional.of(kind), false, false, false, false), 0, NEWEST)
                .rows()
                .stream()
                .filter(row -> !row.asset().getSha256().equals(old.asset().getSha256()))
                .toList();
    }

    /** What was wrong with a file that was sent without a script; empty where nothing was. */
    public String getUploadIssue() {
        return UploadIssue.sentence(Faces.getRequestParameterMap());
    }
}
