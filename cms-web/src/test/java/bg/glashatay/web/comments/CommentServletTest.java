package bg.glashatay.web.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentServletTest {

    @Test
    void placeIsANumber() {
        assertThat(CommentServlet.place("0")).isZero();
        assertThat(CommentServlet.place("999999999")).isEqualTo(999_999_999);
    }

    /** Which the servlet answers with 400. */
    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "2147483648", "9999999999", "999999999999999999"})
    void whatIsNoPlaceIsRefused(String digits) {
        assertThatThrownBy(() -> CommentServlet.place(digits)).isExactlyInstanceOf(IllegalArgumentException.class);
    }
}
