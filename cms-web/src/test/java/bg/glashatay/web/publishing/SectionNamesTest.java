package bg.glashatay.web.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.site.SectionQueries;
import bg.glashatay.web.shared.Desk;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However often a page reads a list of sections, the database is asked for it once. */
class SectionNamesTest {

    private final List<String> asked = new ArrayList<>();
    private final SectionNames names = new SectionNames();

    @Test
    void eachListIsAskedForOnce() {
        names.sections = new SectionQueries() {
            @Override
            public List<Section> where(Right right) {
                return note(right.name());
            }

            @Override
            public List<Section> all() {
                return note("all");
            }

            @Override
            public List<Section> ever() {
                return note("ever");
            }
        };

        names.desk = new Desk() {
            @Override
            public Language getLanguage() {
                return Language.BG;
            }
        };

        for (int time = 0; time < 3; time++) {
            names.getCreatable();
            names.getAll();
            names.editable("kultura");
            names.of("kultura");
        }

        assertThat(asked).containsExactlyInAnyOrder("CREATE", "all", "EDIT", "ever", "ever");
    }

    private List<Section> note(String list) {
        asked.add(list);
        return List.of();
    }
}
