package bg.glashatay.ejb.media;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.ejb.media.AssetStore.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cut pictures that no text shows: whoever looks for a frame leaves those behind that were tried. Whoever asks for one
 * once more has it made again, so nothing is lost with them.
 */
@ApplicationScoped
class SpareRenditions {

    /** Longer than anybody works at one text without saving it. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final Pattern CUT = Pattern.compile("w[0-9]+-(.+?)(?:-webp)?");

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    /** Those among the files. */
    Set<Kept> among(Collection<Kept> files, Instant now) {
        var before = now.minus(KEPT);
        var old = files.stream()
                .filter(file -> !frame(file).isEmpty() && file.since().isBefore(before))
                .collect(Collectors.toSet());
        if (!old.isEmpty()) {
            var shown = shown(old);
            old.removeIf(file -> shown.contains(file.sha256() + " " + frame(file)));
        }
        return old;
    }

    /** The frames in which texts show the pictures, behind their hashes. What was is no reason to keep any. */
    private Set<String> shown(Collection<Kept> files) {
        return Set.copyOf(em.createQuery(
                        """
                        select distinct concat(u.sha256, ' ', u.frame) from Edition e join e.assets u
                         where u.sha256 in :hashes and u.frame <> '' and e.state not in :past
                        """,
                        String.class)
                .setParameter("hashes", files.stream().map(Kept::sha256).collect(Collectors.toSet()))
                .setParameter("past", List.of(EditionState.SUPERSEDED, EditionState.DISCARDED))
                .getResultList());
    }

    /** The label of the frame that a file shows; empty for an original, and for a whole picture. */
    private static String frame(Kept file) {
        var label = CUT.matcher(file.label());
        return label.matches() && !label.group(1).equals("webp") ? label.group(1) : "";
    }
}
