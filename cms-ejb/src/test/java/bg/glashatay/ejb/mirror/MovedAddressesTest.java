package bg.glashatay.ejb.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MovedAddressesTest {

    private final MovedAddresses moved = new MovedAddresses();

    @Test
    void linesAreInOrderAndQuotedAsNginxReadsThem() {
        moved.lead("/staro", "/kultura/novo");
        moved.lead("/а \"б\" \\", "https://example.bg/?a=$1&b=\"");

        assertThat(text())
                .isEqualTo("\"/staro\" \"/kultura/novo\";\n"
                        + "\"/а \\\"б\\\" \\\\\" \"https://example.bg/?a=%241&b=%22\";\n");
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        moved.lead("/а \"б\" \\", "/x");
        moved.lead("/y", "/z");
        var again = new MovedAddresses();
        again.read(moved.bytes());

        assertThat(again.bytes()).isEqualTo(moved.bytes());
        assertThat(again.isChanged()).isFalse();
    }

    @Test
    void tellsWhetherItIsAnotherOne() {
        moved.lead("/x", "/y");
        assertThat(moved.isChanged()).isTrue();
        moved.lead("/x", "/y");
        assertThat(moved.isChanged()).isFalse();
        moved.forget("/x");
        assertThat(moved.isChanged()).isTrue();
        assertThat(text()).isEmpty();
    }

    private String text() {
        return new String(moved.bytes(), StandardCharsets.UTF_8);
    }
}
