package bg.glashatay.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionTest {

    private record Part(String slug, String name, String above) {}

    @Test
    void namesakesAreAllThereAndToldApart() {
        assertThat(choices(
                        new Part("kultura", "Култура", ""),
                        new Part("kultura-novini", "Новини", "Култура"),
                        new Part("sport-novini", "Новини", "Спорт")))
                .containsExactly(
                        new Option("kultura", "Култура"),
                        new Option("kultura-novini", "Новини (Култура)"),
                        new Option("sport-novini", "Новини (Спорт)"));
    }

    @Test
    void namesakesUnderTheSameNameAreToldApartByTheirAddresses() {
        assertThat(choices(new Part("novini", "Новини", "Култура"), new Part("novini-2", "Новини", "Култура")))
                .containsExactly(new Option("novini", "Новини (novini)"), new Option("novini-2", "Новини (novini-2)"));
    }

    @Test
    void theOneAtTheTopHasNothingAboveItToSay() {
        assertThat(choices(new Part("novini", "Новини", ""), new Part("novini-2", "Новини", "Култура")))
                .containsExactly(new Option("novini", "Новини"), new Option("novini-2", "Новини (Култура)"));
    }

    private static List<Option> choices(Part... parts) {
        return Option.of(List.of(parts), Part::slug, Part::name, Part::above, Part::slug);
    }
}
