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

    private final Validators page = Validators.of(bytes("страница"), CHANGED, MUCH_LATER);

    @Test
    void tagIsStrongAndOfTheBytes() {
        assertThat(page.etag()).matches("\"[A-Za-z0-9_-]{20}\"");
        assertThat(page.etag())
                .isEqualTo(
                        Validators.of(bytes("страница"), MUCH_LATER, MUCH_LATER).etag());
        assertThat(page.etag())
                .isNotEqualTo(
                        Validators.of(bytes("Страница"), CHANGED, MUCH_LATER).etag());
    }

    @Test
    void lastModifiedIsAnHttpDate() {
        assertThat(page.lastModifiedHeader()).hasValue("Mon, 24 Feb 2025 10:00:00 GMT");
    }

    @Test
    void lastModifiedIsLeftOutWhileTheSecondMayBringAnotherChange() {
        var settling = Validators.of(bytes("x"), CHANGED, CHANGED.plusMillis(1_200));

        assertThat(settling.lastModifiedHeader()).isEmpty();
        assertThat(settling.match(null, "Mon, 24 Feb 2025 10:00:00 GMT")).isFalse();
        assertThat(settling.match(settling.etag(), null)).isTrue();
    }

    @Test
    void sameTagMatchesAlsoWeaklyAndInAList() {
        assertThat(page.match(page.etag(), null)).isTrue();
        assertThat(page.match("W/" + page.etag(), null)).isTrue();
        assertThat(page.match("\"a,b\", " + page.etag() + ",\"c\"", null)).isTrue();
        assertThat(page.match("*", null)).isTrue();
    }

    @Test
    void otherTagDoesNotMatch() {
        assertThat(page.match("\"other\"", null)).isFalse();
        assertThat(page.match("", null)).isFalse();
    }

    @Test
    void tagWinsOverDate() {
        assertThat(page.match("\"other\"", "Mon, 24 Feb 2025 10:00:00 GMT")).isFalse();
    }

    @Test
    void dateMatchesFromTheChangeOn() {
        assertThat(page.match(null, "Mon, 24 Feb 2025 10:00:00 GMT")).isTrue();
        assertThat(page.match(null, "Mon, 24 Feb 2025 10:00:01 GMT")).isTrue();
        assertThat(page.match(null, "Mon, 24 Feb 2025 09:59:59 GMT")).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "yesterday", "2025-02-24", "Mon, 99 Feb 2025 10:00:00 GMT"})
    void wordsThatAreNoDateMatchNothing(String date) {
        assertThat(page.match(null, date)).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
