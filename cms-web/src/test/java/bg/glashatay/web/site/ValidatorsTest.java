package bg.glashatay.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidatorsTest {

    private static final Instant CHANGED = Instant.parse("2025-02-24T10:00:00.700Z");
    private static final Instant MUCH_LATER = Instant.parse("2025-02-25T10:00:00Z");

    private final Validators page = of("страница", CHANGED);

    @Test
    void tagIsStrongAndOfTheBytes() {
        assertThat(page.etag()).matches("\"[A-Za-z0-9_-]{20}\"");
        assertThat(page.etag()).isEqualTo(of("страница", MUCH_LATER).etag());
        assertThat(page.etag()).isNotEqualTo(of("Страница", CHANGED).etag());
    }

    @Test
    void lastModifiedIsAnHttpDate() {
        assertThat(page.lastModified(MUCH_LATER)).hasValue("Mon, 24 Feb 2025 10:00:00 GMT");
    }

    @Test
    void lastModifiedIsLeftOutWhileTheSecondMayBringAnotherChange() {
        var soon = CHANGED.plusMillis(1_200);

        assertThat(page.lastModified(soon)).isEmpty();
        assertThat(page.match(null, "Mon, 24 Feb 2025 10:00:00 GMT", soon)).isFalse();
        assertThat(page.match(page.etag(), null, soon)).isTrue();
    }

    @Test
    void sameTagMatchesAlsoWeaklyAndInAList() {
        assertThat(page.match(page.etag(), null, MUCH_LATER)).isTrue();
        assertThat(page.match("W/" + page.etag(), null, MUCH_LATER)).isTrue();
        assertThat(page.match("\"a,b\", " + page.etag() + ",\"c\"", null, MUCH_LATER))
                .isTrue();
        assertThat(page.match("*", null, MUCH_LATER)).isTrue();
    }

    @Test
    void otherTagDoesNotMatch() {
        assertThat(page.match("\"other\"", null, MUCH_LATER)).isFalse();
        assertThat(page.match("", null, MUCH_LATER)).isFalse();
    }

    @Test
    void tagWinsOverDate() {
        assertThat(page.match("\"other\"", "Mon, 24 Feb 2025 10:00:00 GMT", MUCH_LATER))
                .isFalse();
    }

    @Test
    void dateMatchesFromTheChangeOn() {
        assertThat(page.match(null, "Mon, 24 Feb 2025 10:00:00 GMT", MUCH_LATER))
                .isTrue();
        assertThat(page.match(null, "Mon, 24 Feb 2025 10:00:01 GMT", MUCH_LATER))
                .isTrue();
        assertThat(page.match(null, "Mon, 24 Feb 2025 09:59:59 GMT", MUCH_LATER))
                .isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "yesterday", "2025-02-24", "Mon, 99 Feb 2025 10:00:00 GMT"})
    void wordsThatAreNoDateMatchNothing(String date) {
        assertThat(page.match(null, date, MUCH_LATER)).isFalse();
    }

    @Test
    void whatHasNoTimeIsKnownByItsTagAlone() {
        var file = Validators.of("\"a\"");

        assertThat(file.lastModified(MUCH_LATER)).isEmpty();
        assertThat(file.match(null, "Mon, 24 Feb 2025 10:00:00 GMT", MUCH_LATER))
                .isFalse();
        assertThat(file.match("\"a\"", null, MUCH_LATER)).isTrue();
    }

    private static Validators of(String text, Instant changedAt) {
        return Validators.of(Coding.IDENTITY.tag(Fingerprint.of(text.getBytes(StandardCharsets.UTF_8))), changedAt);
    }
}
