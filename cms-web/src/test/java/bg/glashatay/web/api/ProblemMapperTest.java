package bg.glashatay.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.ejb.persistence.DatabaseAnswers;
import bg.glashatay.web.site.Answered;
import bg.glashatay.web.site.Asked;
import jakarta.servlet.RequestDispatcher;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What programs are told when the server cannot, or when what they sent is not what the address takes. */
class ProblemMapperTest {

    @Test
    void databaseThatIsAwayIsNoFaultAndSaysWhenToAskAgain() {
        var problem = mapper("GET", "/api/v1/documents", false).fault(new IllegalStateException("no connection"));

        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.code()).isEqualTo("server-error");
        assertThat(problem.secondsToWait()).contains("30");
    }

    @Test
    void whatFailsBesideAGoodDatabaseIsAFaultWithItsReference() {
        var problem = mapper("GET", "/api/v1/documents", true).fault(new IllegalStateException("bug"));

        assertThat(problem.code()).isEqualTo("internal-error");
        assertThat(problem.extras()).containsKey("reference");
        assertThat(problem.secondsToWait()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/media, octets-expected",
        "PATCH, /api/v1/media/0f, unsupported-media-type",
        "POST, /api/v1/documents, unsupported-media-type"
    })
    void onlyTheAddressOfFilesAsksForBytes(String method, String address, String code) {
        var problem = mapper(method, address, true).here(Problems.of(415));

        assertThat(problem.status()).isEqualTo(415);
        assertThat(problem.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"503, server-error, 30", "408, upload-cut-off, ", "413, body-too-large, "})
    void whatAGateTurnedAwayIsTold(int status, String code, String wait) throws Exception {
        var answered = new Answered();

        new UnknownApiServlet()
                .service(
                        new Asked("POST", "/api/v1/documents")
                                .noted(RequestDispatcher.ERROR_STATUS_CODE, status)
                                .request(),
                        answered.response());

        assertThat(answered.status()).isEqualTo(status);
        assertThat(answered.header("Retry-After")).isEqualTo(wait);
        assertThat(new String(answered.body(), StandardCharsets.UTF_8)).contains("\"code\":\"" + code + "\"");
    }

    private static ProblemMapper mapper(String method, String address, boolean databaseAnswers) {
        var mapper = new ProblemMapper();
        mapper.request =
                new Asked(method, address).noted("bg.glashatay.request", "r1").request();
        mapper.database = new DatabaseAnswers() {
            @Override
            public boolean now() {
                return databaseAnswers;
            }
        };
        return mapper;
    }
}
