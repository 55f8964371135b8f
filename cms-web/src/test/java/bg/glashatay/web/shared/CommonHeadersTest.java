package bg.glashatay.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommonHeadersTest {

    @Test
    void otherHostsOfTheTownArePromisedForOnlyWhereItSaysSo() {
        assertThat(CommonHeaders.transport(null)).isEqualTo("max-age=31536000");
        assertThat(CommonHeaders.transport("false")).isEqualTo("max-age=31536000");
        assertThat(CommonHeaders.transport("true")).isEqualTo("max-age=31536000; includeSubDomains");
        assertThat(CommonHeaders.transport(" true ")).isEqualTo("max-age=31536000; includeSubDomains");
    }
}
