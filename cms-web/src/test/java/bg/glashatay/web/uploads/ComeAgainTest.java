package bg.glashatay.web.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.web.site.Answered;
import bg.glashatay.web.site.Asked;
import org.junit.jupiter.api.Test;

/** A form that found no place leads back to the page it stands on. */
class ComeAgainTest {

    private static final String SHA256 = "0123456789abcdef".repeat(4);

    @Test
    void formThatReplacesAFileLeadsBackToThatFileByItsOwnAddress() throws Exception {
        assertThat(location(new Asked("POST", "/editor/library/upload?replaces=" + SHA256)))
                .isEqualTo("/editor/library/" + SHA256 + "/replace?issue=uploads-busy");
    }

    @Test
    void otherPagesThatTheBrowserNamesAreNotLookedAt() throws Exception {
        assertThat(location(new Asked("POST", "/editor/library/upload")
                        .with("Referer", "https://example.bg/editor/library/" + SHA256 + "/replace")))
                .isEqualTo("/editor/library?issue=uploads-busy");
    }

    private static String location(Asked asked) throws Exception {
        var answered = new Answered();
        ComeAgain.tell(asked.request(), answered.response());
        assertThat(answered.status()).isEqualTo(303);
        return answered.header("Location");
    }
}
