package bg.glashatay.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BodyLimitTest {

    /** As many as the run command gives the server for HTTP. */
    private static final int THREADS = 32;

    /** Of those who wait for a look at their password. */
    private static final int AT_THE_DOOR = 10;

    @Test
    void whoeverIsNotKnownMaySendLittle() {
        var form = Sent.form("/feedback", "");

        assertThat(BodyLimit.of(form.request())).contains(BodyLimit.STRANGER);
        assertThat(BodyLimit.of(form.to("/login").request())).contains(BodyLimit.STRANGER);
        assertThat(BodyLimit.of(form.to("/editor/session").request())).contains(BodyLimit.STRANGER);
        assertThat(BodyLimit.of(form.to("/preview/abc").request())).contains(BodyLimit.STRANGER);
        assertThat(BodyLimit.of(form.to("/nowhere").request())).contains(BodyLimit.STRANGER);
        assertThat(BodyLimit.of(form.by("PUT")
                        .of("Application/X-WWW-Form-Urlencoded; charset=UTF-8")
                        .request()))
                .contains(BodyLimit.STRANGER);
    }

    @Test
    void editorsMaySendAnArticleAndProgramsWhatTheApiReads() {
        var form = Sent.form("/editor/editions/1", "");

        assertThat(BodyLimit.of(form.request())).contains(BodyLimit.EDITOR);
        assertThat(BodyLimit.of(
                        form.to("/api/v1/documents").of("application/json").request()))
                .contains(BodyLimit.PROGRAM);
    }

    @Test
    void filesAndWhatNobodyReadsAreNotWaitedFor() {
        var form = Sent.form("/editor/media/upload", "");

        assertThat(BodyLimit.of(form.request())).isEmpty();
        assertThat(BodyLimit.of(
                        form.to("/login").of("multipart/form-data; boundary=x").request()))
                .isEmpty();
        assertThat(BodyLimit.of(form.to("/login").of(null).request())).isEmpty();
        assertThat(BodyLimit.of(form.to("/login").by("GET").request())).isEmpty();
        assertThat(BodyLimit.of(form.to("/api/v1/media").of("application/pdf").request()))
                .isEmpty();
    }

    @Test
    void slowLinesHaveTimeAndDripsHaveNot() {
        assertThat(BodyLimit.STRANGER.patience(100)).hasSeconds(10);
        assertThat(BodyLimit.STRANGER.patience(Long.MAX_VALUE)).hasSeconds(42);
        assertThat(BodyLimit.EDITOR.patience(800_000)).hasSeconds(130);
    }

    @Test
    void thereAreAlwaysThreadsLeftForReaders() {
        assertThat(Arrays.stream(BodyLimit.values()).mapToInt(BodyLimit::places).sum())
                .isLessThan(THREADS - AT_THE_DOOR);
    }
}
