package bg.glashatay.domain.publishing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Two people's changes to one text, field by field: what only one of them changed is taken; what both changed, and not
 * to the same, is contested and for a person to choose. Where the picture itself changes, it and the words about it are
 * one field, because the words about one picture say something untrue of another. Each particular is a field, and so are
 * all files together.
 *
 * @param content the text with the changes of both; contested fields are as in mine
 * @param contested the names of the contested fields, in the order of the form
 */
public record Merge(Content content, List<String> contested) {

    private static final String IMAGE = "leadImage";
    private static final String ALT = "leadImageAlt";
    private static final Set<String> DESCRIPTION = Set.of(ALT, ParticularField.LEAD_IMAGE_DECORATIVE.getFieldName());

    public Merge {
        Objects.requireNonNull(content);
        contested = List.copyOf(contested);
    }

    /**
     * Merges what is saved with what somebody typed.
     *
     * @param base what both began with
     * @param theirs what is saved now
     * @param mine what was typed
     */
    public static Merge of(Content base, Content theirs, Content mine) {
        var threeWay = new ThreeWay(base, theirs, mine);
        var content = compose(threeWay);
        return new Merge(content, threeWay.contested);
    }

    /** The content with the named fields as they are in another. */
    public static Content patched(Content content, Content other, Set<String> fields) {
        return compose(new Parts() {
            @Override
            public <T> T part(String field, Function<Content, T> of) {
                return of.apply(fields.contains(field) ? other : content);
            }
        });
    }

    /** The content without what this same page wrote: fields that are saved as it sent them count as its beginning. */
    public static Content knowing(Content base, Content theirs, Content sent) {
        return compose(new Parts() {
            @Override
            public <T> T part(String field, Function<Content, T> of) {
                var saved = of.apply(theirs);
                return Objects.equals(saved, of.apply(sent)) ? saved : of.apply(base);
            }
        });
    }

    private static Content compose(Parts parts) {
        return new Content(
                parts.part("title", Content::title),
                parts.part("slug", Content::slug),
                parts.part("lead", Content::lead),
                parts.part("body", Content::body),
                parts.part("section", Content::section),
                parts.part("tags", Content::tags),
                parts.part(IMAGE, Content::leadImage),
                parts.part(ALT, Content::leadImageAlt),
                parts.part("major", Content::major),
                parts.part("changeNote", Content::changeNote),
                Particulars.of(field -> parts.part(
                        field.getFieldName(), content -> content.particulars().text(field))),
                parts.part("attachments", Content::attachments));
    }

    /** Says for each field where it comes from. */
    private interface Parts {
        <T> T part(String field, Function<Content, T> of);
    }

    private static final class ThreeWay implements Parts {

        private final Content base;
        private final Content theirs;
        private final Content mine;
        private final List<String> contested = new ArrayList<>();

        ThreeWay(Content base, Content theirs, Content mine) {
            this.base = base;
            this.theirs = theirs;
            this.mine = mine;
        }

        @Override
        public <T> T part(String field, Function<Content, T> of) {
            var whole = whole(field, of);
            if (same(whole, mine, theirs) || same(whole, mine, base)) {
                return of.apply(theirs);
            }
            if (!same(whole, theirs, base) && !same(of::apply, mine, theirs)) {
                contested.add(field);
            }
            return of.apply(mine);
        }

        /** What has to be changed together with a field. */
        private Function<Content, ?> whole(String field, Function<Content, ?> of) {
            if (!isOfPicture(field)) {
                return of;
            }
            if (!same(Content::leadImage, theirs, base) || !same(Content::leadImage, mine, base)) {
                return Picture::of;
            }
            return DESCRIPTION.contains(field) ? Description::of : of;
        }

        private static boolean isOfPicture(String field) {
            return field.equals(IMAGE)
                    || field.equals(ALT)
                    || ParticularField.named(field)
                            .filter(ParticularField::isOfLeadImage)
                            .isPresent();
        }

        private static boolean same(Function<Content, ?> part, Content one, Content other) {
            return Objects.equals(part.apply(one), part.apply(other));
        }
    }

    /** What a picture shows, or that it need not be told: the one rules the other out. */
    private record Description(String alt, String decorative) {

        static Description of(Content content) {
            return new Description(
                    content.leadImageAlt(), content.particulars().text(ParticularField.LEAD_IMAGE_DECORATIVE));
        }
    }

    /** A picture with all that is told of it. */
    private record Picture(Object image, String alt, List<String> told) {

        static Picture of(Content content) {
            return new Picture(
                    content.leadImage(),
                    content.leadImageAlt(),
                    Arrays.stream(ParticularField.values())
                            .filter(ParticularField::isOfLeadImage)
                            .map(content.particulars()::text)
                            .toList());
        }
    }
}
