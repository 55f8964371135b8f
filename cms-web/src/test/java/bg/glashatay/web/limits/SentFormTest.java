package bg.glashatay.web.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class SentFormTest {

    private static final int MOST = 5;

    @Test
    void fieldsOfTheAddressStandBeforeThoseOfTheForm() {
        var form = form("a=1", "a=2&b=%D0%B1+%26&c&=d");

        assertThat(form.getParameterValues("a")).containsExactly("1", "2");
        assertThat(form.getParameter("a")).isEqualTo("1");
        assertThat(form.getParameter("b")).isEqualTo("б &");
        assertThat(form.getParameter("c")).isEmpty();
        assertThat(form.getParameter("")).isEqualTo("d");
        assertThat(form.getParameter("e")).isNull();
        assertThat(form.getParameterValues("e")).isNull();
        assertThat(Collections.list(form.getParameterNames())).containsExactly("a", "b", "c", "");
    }

    @Test
    void emptyFormHasNoFields() {
        assertThat(form(null, "").getParameterMap()).isEmpty();
    }

    @Test
    void moreFieldsThanAnyFormHasAreNotTaken() {
        assertThat(form("a=1", "b=2&c=3&d=4&e=5").getParameterMap()).hasSize(MOST);
        refused(413, "a=1", "b=2&c=3&d=4&e=5&f=6");
        refused(413, null, "&".repeat(MOST));
    }

    @Test
    void whatCannotBeReadIsNotGuessedAt() {
        refused(400, null, "a=%zz");
        refused(400, null, "a=%");
    }

    private static void refused(int status, String query, String body) {
        assertThatThrownBy(() -> form(query, body))
                .isInstanceOfSatisfying(BodyRefusedException.class, refused -> assertThat(refused.status())
                        .isEqualTo(status));
    }

    private static SentForm form(String query, String body) {
        var sent = Sent.form("/feedback", body).asking(query);
        return new SentForm(sent.request(), body.getBytes(StandardCharsets.US_ASCII), MOST);
    }
}
