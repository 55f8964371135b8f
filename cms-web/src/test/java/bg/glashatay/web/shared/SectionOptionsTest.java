package bg.glashatay.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.site.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionOptionsTest {

    @Test
    void sectionsOfOneNameAreToldApartInFiltersToo() {
        var culture = new Section("kultura", null, 0, "Култура", "Culture");
        var sport = new Section("sport", null, 1, "Спорт", "Sport");
        var options = SectionOptions.of(
                List.of(
                        new Section("kultura-novini", culture, 0, "Новини", "News"),
                        new Section("sport-novini", sport, 0, "Новини", "News")),
                Language.BG);

        assertThat(Choice.of(options, "sport-novini"))
                .containsExactly(
                        new Choice("kultura-novini", "Новини (Култура)", false),
                        new Choice("sport-novini", "Новини (Спорт)", true));
        assertThat(Choice.of(options, null)).noneMatch(Choice::chosen);
    }
}
