package bg.glashatay.ejb.text;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.publishing.Content;
import bg.glashatay.ejb.text.TextDiff.Block;
import bg.glashatay.ejb.text.TextDiff.Kind;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever two texts somebody saves, comparing them stays within the steps set aside for it. */
class EffortTest {

    /** An item that counts how often it is compared. */
    private record Counted(int value, AtomicLong comparisons) {

        @Override
        public boolean equals(Object other) {
            comparisons.incrementAndGet();
            return other instanceof Counted counted && counted.value == value;
        }

        @Override
        public int hashCode() {
            return value;
        }
    }

    static Stream<Arguments> pathologicalPairs() {
        var random = new Random(1);
        return Stream.of(
                Arguments.of("short lines", lines(i -> "а" + random.nextInt(9)), lines(i -> "а" + random.nextInt(9))),
                Arguments.of("equal lines", lines(i -> "а"), lines(i -> i % 2 == 0 ? "а" : "б")),
                Arguments.of(
                        "lines that are nearly alike",
                        lines(i -> "едно две три четири пет шест " + i),
                        lines(i -> "едно две три четири пет седем " + i)),
                Arguments.of("one line of words", line(i -> "дума" + random.nextInt(50)), line(i -> "дума" + i % 50)),
                Arguments.of("one line of signs", line(i -> "!"), line(i -> "?")),
                Arguments.of(
                        "lines in reverse", lines(i -> "ред номер " + i), lines(i -> "ред номер " + (90_000 - i))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pathologicalPairs")
    void longestTextsStayWithinTheEffort(String name, String before, String after) {
        assertThat(before.length()).isBetween(Content.MAX_BODY - 100, Content.MAX_BODY);
        var effort = new Effort();

        var diff = TextDiff.ofHtml(before, after, new PlainWords(), effort);

        assertThat(effort.spent()).isLessThanOrEqualTo(Effort.MOST);
        assertThat(diff.hasChanges()).isTrue();
        assertThat(diff.whole()).hasSizeLessThanOrEqualTo(TextDiff.MOST_SHOWN + 1);
        assertThat(diff.changes(1)).hasSizeLessThanOrEqualTo(TextDiff.MOST_SHOWN + 1);
        assertThat(diff.changes(1).stream().mapToInt(Block::count).sum())
                .isEqualTo(diff.blocks().size());
    }

    @Test
    void stepsThatTheAlignmentSetsAsideCoverWhatItDoes() {
        var random = new Random(2);
        for (int size : new int[] {10, 300, 1900}) {
            var comparisons = new AtomicLong();
            var before = counted(random, size, comparisons);
            var after = counted(random, size, comparisons);
            var effort = new Effort();

            Alignment.of(before, after, 4000, effort);

            assertThat(comparisons.get()).isLessThanOrEqualTo(effort.spent() + 10L * size);
        }
    }

    @Test
    void alignmentThatIsTooLongIsCutAndItsPartsPayForThemselves() {
        var random = new Random(3);
        var comparisons = new AtomicLong();
        var before = counted(random, 50_000, comparisons);
        var after = counted(random, 50_000, comparisons);

        var effort = new Effort();

        Alignment.of(before, after, 4000, effort);

        assertThat(comparisons.get()).isLessThan(effort.spent() + 20 * 100_000L);
    }

    @Test
    void nothingIsComparedOnceTheEffortIsSpent() {
        var effort = new Effort();
        assertThat(effort.affords(Effort.MOST)).isTrue();

        var diff = TextDiff.ofHtml(
                "<p>Входът е свободен днес.</p>", "<p>Входът е платен днес.</p>", new PlainWords(), effort);

        assertThat(diff.blocks()).extracting(Block::kind).containsExactly(Kind.DELETED, Kind.INSERTED);
        assertThat(effort.affords(1)).isFalse();
    }

    @Test
    void fewEditsOfAVeryLongTextAreFoundOneByOne() {
        IntFunction<String> line = i -> "<p>Ред " + i + " от списъка</p>";
        var before = IntStream.range(0, 15_000).mapToObj(line).toList();
        var after = before.stream()
                .map(text -> text.matches(".*\\b(?:77|7777|14999)\\b.*") ? text.replace("Ред", "Нов ред") : text)
                .toList();

        var diff = TextDiff.ofHtml(String.join("", before), String.join("", after), new PlainWords());

        assertThat(diff.blocks())
                .filteredOn(Block::isChange)
                .hasSize(3)
                .allMatch(block -> block.kind() == Kind.CHANGED);
    }

    private static List<Counted> counted(Random random, int size, AtomicLong comparisons) {
        return random.ints(size, 0, size)
                .mapToObj(value -> new Counted(value, comparisons))
                .toList();
    }

    private static String lines(IntFunction<String> words) {
        return filled("", i -> "<p>" + words.apply(i) + "</p>", "");
    }

    private static String line(IntFunction<String> words) {
        return filled("<p>", i -> words.apply(i) + " ", "</p>");
    }

    private static String filled(String before, IntFunction<String> piece, String after) {
        var text = new StringBuilder(before);
        for (int i = 0; text.length() < Content.MAX_BODY - 60; i++) {
            text.append(piece.apply(i));
        }
        return text.append(after).toString();
    }
}
