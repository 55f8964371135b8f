package bg.glashatay.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.security.CurrentUser;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MediaChoiceTest {

    @Test
    void rightToUploadIsAskedForOnceInARequest() {
        var asked = new AtomicInteger();
        var choice = new MediaChoice();
        choice.user = new CurrentUser() {
            @Override
            public List<Section> sectionsWith(Right right) {
                asked.incrementAndGet();
                return List.of();
            }
        };

        for (int time = 0; time < 6; time++) {
            assertThat(choice.isUploadAllowed()).isFalse();
        }

        assertThat(asked).hasValue(1);
    }
}
