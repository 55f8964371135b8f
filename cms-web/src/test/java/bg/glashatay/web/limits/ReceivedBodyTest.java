package bg.glashatay.web.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReceivedBodyTest {

    private final BodyPlaces places = new BodyPlaces();
    private final ReceivedBody strangers = new ReceivedBody(BodyLimit.STRANGER, places);

    @Test
    void whatIsHereNeedsNoPlaceAndWhatIsNotDoes() throws IOException {
        takeAll(BodyLimit.STRANGER);

        assertThat(text(strangers.of(Sent.form("/login", "a=1").request()))).isEqualTo("a=1");
        refused(503, Sent.form("/login", "a=1").announcing(3));
        assertThat(text(new ReceivedBody(BodyLimit.EDITOR, places)
                        .of(Sent.form("/editor/x", "a=1").announcing(3).request())))
                .as("those who are known have places of their own")
                .isEqualTo("a=1");
    }

    @Test
    void placeIsFreeAgainWhateverBecameOfTheRequest() throws IOException {
        for (int i = 0; i < 3 * BodyLimit.STRANGER.places(); i++) {
            assertThat(text(strangers.of(
                            Sent.form("/login", "a=1").announcing(3).request())))
                    .isEqualTo("a=1");
            refused(400, Sent.form("/login", "a=1").announcing(4));
        }
    }

    @Test
    void whatDoesNotSayItsLengthIsReadUpToTheLimit() throws IOException {
        assertThat(text(strangers.of(Sent.form("/login", "a=1").announcing(-1).request())))
                .isEqualTo("a=1");
        var tooLong = "a".repeat(BodyLimit.STRANGER.most() + 1);
        refused(413, Sent.form("/login", tooLong).announcing(-1));

        var program = new ReceivedBody(BodyLimit.PROGRAM, places)
                .of(Sent.form("/api/v1/documents", "a".repeat(3 * 1024 * 1024))
                        .announcing(-1)
                        .request());
        assertThat(program.length)
                .as("one byte at least above what the API reads, so that it notices")
                .isBetween(BodyLimit.PROGRAM.most(), BodyLimit.PROGRAM.most() + 16_384);
    }

    private void refused(int status, Sent sent) {
        assertThatThrownBy(() -> strangers.of(sent.request()))
                .isInstanceOfSatisfying(BodyRefusedException.class, refused -> assertThat(refused.status())
                        .isEqualTo(status));
    }

    private void takeAll(BodyLimit limit) {
        assertThat(IntStream.range(0, limit.places())).allMatch(place -> places.take(limit));
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
