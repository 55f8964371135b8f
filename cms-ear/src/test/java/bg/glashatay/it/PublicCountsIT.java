package bg.glashatay.it;

import static bg.glashatay.it.Desk.in;
import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.publishing.ContentInput;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.site.PublicCatalogue;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A list knows how many documents it has, although it counts them anew only when one of them has moved. */
@InContainer
class PublicCountsIT {

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    PublishingService publishing;

    @Inject
    PublicCatalogue catalogue;

    @Resource
    UserTransaction transaction;

    @Test
    void countFollowsEveryStepAtOnce() {
        long sport = count("sport");
        long transport = count("transport");

        var saved = desk.published(content("sport", title("Брои се")));
        assertThat(count("sport")).isEqualTo(sport + 1);
        assertThat(count("transport")).isEqualTo(transport);

        desk.as("publisher", () -> publishing.withdraw(saved.editionId(), "Отменено."));
        assertThat(count("sport")).isEqualTo(sport);

        desk.as("publisher", () -> publishing.restore(saved.editionId()));
        assertThat(count("sport")).isEqualTo(sport + 1);
    }

    @Test
    void documentThatGoesToAnotherSectionIsCountedThereAlone() {
        var title = title("Мести се");
        var saved = desk.published(content("sport", title));
        long sport = count("sport");
        long transport = count("transport");

        desk.republished(saved.documentId(), content("transport", title));

        assertThat(count("sport")).isEqualTo(sport - 1);
        assertThat(count("transport")).isEqualTo(transport + 1);
    }

    @Test
    void whatHasExpiredDoesNotCount() throws SQLException {
        var saved = desk.published(content("sport", title("Изтича")));
        long before = count("sport");

        // not by a step: nothing is told
        rows.update(
                "update edition set expires_at = now(), expiry_outcome = 'WITHDRAWN', expiry_zone = 'Europe/Sofia',"
                        + " expiry_explanation = 'Изтекло.' where id = ?",
                saved.editionId());

        assertThat(count("sport")).isEqualTo(before - 1);
    }

    @Test
    void whatIsRolledBackWasCountedByNobodyElse() throws Exception {
        var ready = desk.ready(content("sport", title("Връща се")));
        long before = count("sport");

        transaction.begin();
        try {
            desk.as("publisher", () -> publishing.publish(ready.editionId()));
            assertThat(count("sport")).isEqualTo(before + 1);
        } finally {
            transaction.rollback();
        }

        assertThat(count("sport")).isEqualTo(before);
    }

    private long count(String section) {
        return catalogue.list(Language.BG, Optional.of(section), 0, 1).total();
    }

    private static ContentInput content(String section, String title) {
        return in(section, title, "", "<p>Надълго.</p>");
    }
}
