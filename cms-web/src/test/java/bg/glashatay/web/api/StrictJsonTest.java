package bg.glashatay.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import bg.glashatay.web.api.Problem.FieldError;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body is taken exactly as it was meant, or refused with the place of the mistake. */
class StrictJsonTest {

    @Test
    void membersAreReadAsTheyStand() {
        var body = read(
                "{\"title\": \"„Афиш“ – № 5\", \"tags\": [\"а\", \"б\"], \"major\": true, \"slug\": null, \"n\": 12}");

        assertThat(body.text("title")).isEqualTo("„Афиш“ – № 5");
        assertThat(body.texts("tags")).containsExactly("а", "б");
        assertThat(body.flag("major")).isTrue();
        assertThat(body.text("slug")).isNull();
        assertThat(body.text("absent")).isNull();
        assertThat(body.id("n")).contains(12L);
        body.close();
    }

    @Test
    void misspeltMemberIsNamed() {
        var body = read("{\"title\": \"Т\", \"boby\": \"…\", \"leed\": \"…\"}");
        body.text("title");

        assertThat(errors(body::close))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("boby", "unknown-member"), tuple("leed", "unknown-member"));
    }

    @Test
    void repeatedMemberIsNamed() {
        var body = read("{\"title\": \"Едно\", \"title\": \"Друго\"}");
        body.text("title");

        assertThat(errors(body::close)).containsExactly(FieldError.of("title", "repeated-member"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "true", "[\"а\"]", "1e999999999"})
    void otherTypesAreNoText(String value) {
        var body = read("{\"title\": " + value + "}");
        body.text("title");

        assertThat(errors(body::close)).containsExactly(FieldError.of("title", "not-text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"а\"", "[1]", "[null]", "true"})
    void otherTypesAreNoTexts(String value) {
        var body = read("{\"tags\": " + value + "}");
        body.texts("tags");

        assertThat(errors(body::close)).containsExactly(FieldError.of("tags", "not-texts"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"12\"", "0", "-1", "1.5", "1e3", "99999999999999999999"})
    void otherTypesAreNoIds(String value) {
        var body = read("{\"replacement\": " + value + "}");
        body.id("replacement");

        assertThat(errors(body::close)).containsExactly(FieldError.of("replacement", "not-id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00а", "\\u0000", "\\u0007", "\\u001b", "\\uffff", "\\ufdd0", "\\u009f"})
    void whatNobodyCanWriteIsRefused(String escape) {
        var body = read("{\"title\": \"а" + escape + "\"}");
        body.text("title");

        assertThat(errors(body::close)).containsExactly(FieldError.of("title", "characters-refused"));
    }

    @Test
    void pairsOfSurrogatesAndLineEndsAreText() {
        var body = read("{\"title\": \"\\ud83d\\ude00\\t\\r\\n\"}");

        assertThat(body.text("title")).isEqualTo("😀\t\r\n");
        body.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\": }",
                "{\"title\": \"а\",}",
                "{\"title\": \"а\"} x",
                "{\"title\": \"а\"}{}",
                "{'title': 1}",
                "{\"a\": 01}",
                "{\"a\": NaN}",
                "{\"a\": \"x\ty\"}",
                "nonsense",
            })
    void malformedJsonIsRefusedWithItsPlace(String text) {
        var problem = refused(text);

        assertThat(problem.code()).isEqualTo("malformed-json");
        assertThat(problem.extras()).containsEntry("line", 1L).containsKey("column");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"title\"",
                "{\"title\":",
                "{\"title\": \"а",
                "{\"title\": \"а\"",
                "{\"tags\": [\"а\"",
                "[",
                "\""
            })
    void bodyCutShortIsRefused(String text) {
        assertThat(refused(text).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"текст\"", "12", "null", "true"})
    void onlyAnObjectIsTaken(String text) {
        assertThat(refused(text).code()).isEqualTo("not-an-object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void emptyBodyIsNamed(String text) {
        assertThat(refused(text).code()).isEqualTo("no-body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"title\":", "{\"tags\": [", "{\"title\": {\"a\":"})
    void nestingBombIsNotEvenReadToItsEnd(String start) {
        var problem = refused(start + String.join("", Collections.nCopies(500_000, "[")));

        assertThat(problem.errors()).extracting(FieldError::code).containsExactly("nested");
    }

    @Test
    void deepArrayIsNoObject() {
        assertThat(refused("[".repeat(1_000_000)).code()).isEqualTo("not-an-object");
    }

    @Test
    void otherEncodingsAreRefused() {
        var windows = "{\"title\": \"Афиш\"}".getBytes(Charset.forName("windows-1251"));

        assertThat(catchThrowableOfType(ProblemException.class, () -> StrictJson.read(windows))
                        .problem()
                        .code())
                .isEqualTo("not-utf-8");
    }

    @Test
    void errorsAreNotEndless() {
        var text = new StringBuilder("{\"a\": 1");
        for (int i = 0; i < 10_000; i++) {
            text.append(", \"m").append(i).append("\": 1");
        }

        assertThat(errors(read(text.append('}').toString())::close)).hasSize(20);
    }

    @Test
    void longNamesAreCutInTheAnswer() {
        var body = read("{\"" + "х".repeat(100_000) + "\\u0000\": 1}");

        assertThat(errors(body::close).get(0).field()).hasSizeLessThan(70);
    }

    private static JsonBody read(String text) {
        return StrictJson.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem refused(String text) {
        return catchThrowableOfType(ProblemException.class, () -> read(text)).problem();
    }

    private static List<FieldError> errors(ThrowingCallable call) {
        var problem = catchThrowableOfType(ProblemException.class, call).problem();
        assertThat(problem.status()).isEqualTo(400);
        return problem.errors();
    }
}
