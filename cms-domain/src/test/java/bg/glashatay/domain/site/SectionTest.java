package bg.glashatay.domain.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import bg.glashatay.domain.publishing.Content;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.Slug;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What becomes of a section when it is arranged anew. */
class SectionTest {

    private final Section culture = new Section("kultura", null, 0, "Култура", "Culture");
    private final Section theatre = new Section("teatar", culture, 0, "Театър", "Theatre");

    @Test
    void sectionCannotStandUnderItself() {
        assertThatIllegalArgumentException().isThrownBy(() -> culture.moveTo(culture, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> culture.moveTo(theatre, 0));
    }

    @Test
    void depthCountsFromTheTop() {
        assertThat(culture.depth()).isEqualTo(1);
        assertThat(theatre.depth()).isEqualTo(2);
        theatre.moveTo(null, 1);
        assertThat(theatre.depth()).isEqualTo(1);
    }

    /** An approval is for a hash: it may not be lost because a section got another address. */
    @Test
    void contentKeepsItsHashWhenItsSectionGetsAnotherAddress() {
        var content = Content.titled("Премиера", theatre);
        var hash = content.hash();

        theatre.readdress(new Slug("scena"));

        assertThat(content.hash()).isEqualTo(hash);
        assertThat(theatre.getSlug()).isEqualTo("scena");
    }

    @Test
    void nothingIsSubmittedInARetiredSection() {
        theatre.retire(culture, Instant.EPOCH);

        assertThat(Content.titled("Премиера", theatre).submissionIssues(DocumentType.NEWS))
                .contains(Issue.of("section", "section-unknown"));
        theatre.reopen(3);
        assertThat(theatre.successor()).isEmpty();
        assertThat(Content.titled("Премиера", theatre).submissionIssues(DocumentType.NEWS))
                .doesNotContain(Issue.of("section", "section-unknown"));
    }
}
