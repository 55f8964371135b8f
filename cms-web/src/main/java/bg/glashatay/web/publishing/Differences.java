package bg.glashatay.web.publishing;

import bg.glashatay.domain.publishing.ParticularField;
import bg.glashatay.ejb.text.TextDiff;
import bg.glashatay.ejb.text.TextDiff.Block;
import bg.glashatay.ejb.text.TextDiff.Kind;
import bg.glashatay.web.shared.Texts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.omnifaces.util.Beans;
import org.owasp.encoder.Encode;

/**
 * Two texts side by side, field by field.
 *
 * @param fields in the order of the form; those that differ, or all
 * @param summary what differs, in one sentence; empty where nothing does
 * @param total how many places on the page are changes
 */
public record Differences(List<FieldDifference> fields, String summary, int total) {

    /** Nothing to compare. */
    public static final Differences NONE = new Differences(List.of(), "", 0);

    /** Unchanged lines shown before and after a changed one. */
    private static final int NEIGHBOURS = 1;

    private static final Set<Kind> EDITS = EnumSet.of(Kind.CHANGED, Kind.INSERTED, Kind.DELETED);

    /**
     * Compares two texts.
     *
     * @param whole whether to show what is the same as well
     */
    public static Differences between(EditForm before, EditForm after, SectionNames sections, boolean whole) {
        var comparison = new Comparison(whole);
        comparison.words("title", before.getTitle(), after.getTitle());
        comparison.words("slug", slug(before), slug(after));
        comparison.words("lead", before.getLead(), after.getLead());
        for (var field : ParticularField.values()) {
            comparison.particular(field, before, after);
        }
        comparison.pictures(before, after);
        comparison.words("leadImageAlt", before.getLeadImageAlt(), after.getLeadImageAlt());
        var blocks = Beans.getReference(BlockNames.class);
        comparison.lines("body", blocks.named(before.getBody()), blocks.named(after.getBody()));
        comparison.files(AttachmentLines.named(before.getAttachments()), AttachmentLines.named(after.getAttachments()));
        comparison.words("section", sections.of(before.getSection()), sections.of(after.getSection()));
        comparison.tags(before.tagList(), after.tagList());
        comparison.words("major", yesOrNo(before.isMajor()), yesOrNo(after.isMajor()));
        comparison.words("changeNote", before.getChangeNote(), after.getChangeNote());
        return new Differences(comparison.fields, String.join(", ", comparison.summary), comparison.total);
    }

    private static String slug(EditForm form) {
        return form.getSlug().isEmpty() ? DifferenceWords.of("slug.follows") : form.getSlug();
    }

    private static String yesOrNo(boolean value) {
        return Texts.of("publishing", value ? "yes" : "no");
    }

    /** Gathers the fields and counts the changes. */
    private static final class Comparison {

        private final boolean whole;
        private final List<FieldDifference> fields = new ArrayList<>();
        private final List<String> summary = new ArrayList<>();
        private int total;

        Comparison(boolean whole) {
            this.whole = whole;
        }

        void words(String field, String before, String after) {
            if (!before.equals(after)) {
                summary.add(DifferenceWords.of("summary." + field));
            }
            inline(field, before, after);
        }

        private void inline(String field, String before, String after) {
            boolean changed = !before.equals(after);
            if (changed || whole && !after.isEmpty()) {
                var inline = changed ? TextDiff.ofText(before, after, new DifferenceWords()) : Encode.forHtml(after);
                fields.add(FieldDifference.of(field, changed, changed ? ++total : 0, inline));
            }
        }

        void particular(ParticularField field, EditForm before, EditForm after) {
            var name = field.getFieldName();
            var was = ParticularWords.shown(field, before.text(name));
            var is = ParticularWords.shown(field, after.text(name));
            if (!was.equals(is)) {
                summary.add(DifferenceWords.of("summary.field", Texts.of("publishing", "field." + name)));
            }
            inline(name, was, is);
        }

        void files(List<String> before, List<String> after) {
            if (!before.equals(after)) {
                summary.add(DifferenceWords.of("summary.attachments"));
            }
            several(AttachmentLines.FIELD, before, after);
        }

        void lines(String field, String before, String after) {
            var difference = TextDiff.ofHtml(before, after, new DifferenceWords());
            if (difference.hasChanges()) {
                count("summary.edits", difference, EDITS);
                count("summary.moves", difference, EnumSet.of(Kind.MOVED_HERE));
            }
            if (difference.hasChanges() || whole) {
                var shown = whole ? difference.whole() : difference.changes(NEIGHBOURS);
                fields.add(new FieldDifference(field, difference.hasChanges(), 0, "", numbered(shown), List.of()));
            }
        }

        private void count(String key, TextDiff difference, Set<Kind> kinds) {
            long count = difference.blocks().stream()
                    .filter(block -> kinds.contains(block.kind()))
                    .count();
            if (count > 0) {
                summary.add(DifferenceWords.of(key, count));
            }
        }

        private List<DifferenceLine> numbered(List<Block> blocks) {
            var numbers = new int[blocks.size()];
            Map<Integer, Map<Kind, Integer>> ends = new HashMap<>();
            for (int i = 0; i < numbers.length; i++) {
                var block = blocks.get(i);
                if (block.isChange()) {
                    numbers[i] = ++total;
                    block.move().ifPresent(move -> ends.computeIfAbsent(move.number(), number -> new HashMap<>())
                            .put(block.kind(), total));
                }
            }
            var lines = new ArrayList<DifferenceLine>();
            for (int i = 0; i < numbers.length; i++) {
                var block = blocks.get(i);
                var other = block.kind() == Kind.MOVED_AWAY ? Kind.MOVED_HERE : Kind.MOVED_AWAY;
                int otherEnd = block.move()
                        .map(move -> ends.get(move.number()).getOrDefault(other, 0))
                        .orElse(0);
                lines.add(new DifferenceLine(block, numbers[i], otherEnd));
            }
            return lines;
        }

        /** A tag is the same one wherever it stands. */
        void tags(List<String> before, List<String> after) {
            if (!before.equals(after)) {
                summary.add(DifferenceWords.of("summary.tags"));
            }
            several("tags", before, after);
        }

        private void several(String field, List<String> before, List<String> after) {
            boolean changed = !before.equals(after);
            if (!changed && !(whole && !after.isEmpty())) {
                return;
            }
            var words = new DifferenceWords();
            var all = new LinkedHashSet<>(before);
            all.addAll(after);
            var inline = all.stream()
                    .map(tag -> TextDiff.ofText(before.contains(tag) ? tag : "", after.contains(tag) ? tag : "", words))
                    .collect(Collectors.joining(" · "));
            if (changed && Set.copyOf(before).equals(Set.copyOf(after))) {
                inline = Encode.forHtml(String.join(" · ", after)) + " ("
                        + Encode.forHtml(DifferenceWords.of("tags.order")) + ")";
            }
            fields.add(FieldDifference.of(field, changed, changed ? ++total : 0, inline));
        }

        void pictures(EditForm before, EditForm after) {
            var was = before.getLeadImage();
            var is = after.getLeadImage();
            if (was.equals(is)) {
                if (whole && !is.isEmpty()) {
                    add(false, List.of(ComparedPicture.of("SAME", is, after.getLeadImageAlt())));
                }
                return;
            }
            var pictures = new ArrayList<ComparedPicture>();
            if (!was.isEmpty()) {
                pictures.add(ComparedPicture.of("REMOVED", was, before.getLeadImageAlt()));
            }
            if (!is.isEmpty()) {
                pictures.add(ComparedPicture.of("ADDED", is, after.getLeadImageAlt()));
            }
            summary.add(DifferenceWords.of(
                    was.isEmpty()
                            ? "summary.picture.added"
                            : is.isEmpty() ? "summary.picture.removed" : "summary.picture"));
            add(true, pictures);
        }

        private void add(boolean changed, List<ComparedPicture> pictures) {
            fields.add(new FieldDifference("leadImage", changed, changed ? ++total : 0, "", List.of(), pictures));
        }
    }
}
