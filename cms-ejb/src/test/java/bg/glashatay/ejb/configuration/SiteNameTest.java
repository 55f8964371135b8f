package bg.glashatay.ejb.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.shared.Language;
import org.junit.jupiter.api.Test;

class SiteNameTest {

    @Test
    void eachLanguageHasItsOwn() {
        var name = new SiteName("Община Пример", "Primer Municipality");

        assertThat(name.in(Language.BG)).isEqualTo("Община Пример");
        assertThat(name.in(Language.EN)).isEqualTo("Primer Municipality");
        assertThat(name.languageOn(Language.BG)).isEqualTo(Language.BG);
        assertThat(name.languageOn(Language.EN)).isEqualTo(Language.EN);
    }

    @Test
    void bulgarianNameOnAnEnglishPageIsSaidToBeBulgarian() {
        var name = new SiteName("Община Пример", "Община Пример");

        assertThat(name.languageOn(Language.EN)).isEqualTo(Language.BG);
    }
}
