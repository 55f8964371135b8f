package bg.glashatay.domain.comments;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.Optional;

/**
 * What a comment is about: the whole text, a field, or a passage of a field, as they were in one revision. It never
 * changes; where the passage is in a later revision is found by comparing the two.
 */
@Embeddable
public class Anchor {

    /** The field's name where the comment is about the text as a whole. */
    public static final String WHOLE = "";

    @Column(name = "anchor_revision_id", updatable = false)
    private Long revisionId;

    @Column(name = "anchor_field", updatable = false)
    private String field;

    @Column(name = "anchor_start", updatable = false)
    private Integer start;

    @Column(name = "anchor_end", updatable = false)
    private Integer end;

    @Column(name = "anchor_exact", updatable = false)
    private String exact;

    @Column(name = "anchor_prefix", updatable = false)
    private String prefix;

    @Column(name = "anchor_suffix", updatable = false)
    private String suffix;

    protected Anchor() {}

    private Anchor(long revisionId, String field) {
        this.revisionId = revisionId;
        this.field = Objects.requireNonNull(field);
    }

    /** About a field as a whole, or about all of them ({@link #WHOLE}). */
    public static Anchor field(long revisionId, String field) {
        return new Anchor(revisionId, field);
    }

    /** About a passage of a field's text. */
    public static Anchor passage(long revisionId, String field, Passage passage) {
        var anchor = new Anchor(revisionId, field);
        anchor.start = passage.start();
        anchor.end = passage.end();
        anchor.exact = passage.exact();
        anchor.prefix = passage.prefix();
        anchor.suffix = passage.suffix();
        return anchor;
    }

    /** The revision in which the passage was chosen. */
    public long getRevisionId() {
        return revisionId;
    }

    /** The field's name, such as "body"; empty for the whole text. */
    public String getField() {
        return field;
    }

    /** Empty where the comment is about the field as a whole. */
    public Optional<Passage> passage() {
        return Optional.ofNullable(exact).map(words -> new Passage(start, end, words, prefix, suffix));
    }
}
