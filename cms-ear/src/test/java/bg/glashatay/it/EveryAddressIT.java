package bg.glashatay.it;

import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.publishing.ContentInput;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.publishing.Saved;
import bg.glashatay.ejb.site.PublicAnswer;
import bg.glashatay.ejb.site.PublicPages;
import bg.glashatay.ejb.site.SectionService;
import bg.glashatay.ejb.site.SectionText;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Moves everything that can be moved, then walks to every address that the register ever told citizens of, that a
 * section ever had and that a tag ever was listed at: none is as if it had never been.
 */
@InContainer
class EveryAddressIT {

    /** The newest of what this test, and whatever ran before it on this database, made public. */
    private static final int MOST = 250;

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    SectionService sections;

    @Inject
    PublicPages pages;

    @Inject
    PublishingService publishing;

    private final String word = "v" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void tidy() throws SQLException {
        rows.update(
                "delete from menu_item where section_id in (select id from section where first_slug like ?)",
                word + "%");
        rows.update("update section set parent_id = null where first_slug like ?", word + "%");
    }

    @Test
    void everyAddressThatWasEverPublicAnswers() {
        long one = create(word + "-edno");
        long other = create(word + "-dve");
        var stays = published("Остава");
        var renamed = published("Сменя адреса си");
        var moved = published("Мести се");
        var withdrawn = published("Оттегля се");
        var gone = published("Сваля се");
        var replaced = published("Заменя се");

        desk.republished(renamed.documentId(), in(word + "-edno", word + "-nov-adres"));
        desk.republished(moved.documentId(), in(word + "-dve", ""));
        desk.as("publisher", () -> publishing.withdraw(withdrawn.editionId(), "Грешка."));
        desk.as("publisher", () -> publishing.unpublish(gone.editionId(), "Остаряла.", Optional.empty()));
        desk.as(
                "publisher",
                () -> publishing.unpublish(replaced.editionId(), "Нова.", Optional.of(stays.documentId())));
        readdress(one, word + "-preimenuvano");
        desk.republished(stays.documentId(), in(word + "-dve", ""));
        desk.republished(renamed.documentId(), in(word + "-dve", word + "-treti-adres"));
        desk.republished(withdrawn.documentId(), in(word + "-dve", ""));
        readdress(one, word + "-pak");
        readdress(other, word + "-drugo");
        desk.as("admin", () -> sections.retire(one, Optional.of(other)));
        desk.as("admin", () -> sections.move(other, Optional.empty(), 0));

        // what stands in other pages has none of its own
        var asked = rows.column("select path from (select g.path, max(g.id) as newest from register_entry g"
                + " join document d on d.id = g.document_id and d.type <> 'BLOCK' group by g.path"
                + " order by newest desc limit " + MOST + ") walk");
        assertThat(asked).hasSizeGreaterThan(10);
        for (var path : asked) {
            assertThat(document(path)).as(path).isNotInstanceOf(PublicAnswer.Missing.class);
        }
        for (var slug : rows.column("select slug from section_slug order by section_id desc limit " + MOST)) {
            for (var language : Language.values()) {
                assertThat(pages.section(language, slug, Optional.empty(), 1))
                        .as(slug)
                        .isNotInstanceOf(PublicAnswer.Missing.class);
            }
        }
        for (var tag : rows.column("select distinct slug from edition_tag where language = 'bg' limit " + MOST)) {
            assertThat(pages.tag(Language.BG, tag, 1)).as(tag).isNotInstanceOf(PublicAnswer.Missing.class);
        }
    }

    /** Whoever is led on arrives: the next answer leads nowhere else. */
    @Test
    void whoeverIsLedOnIsLedOnce() {
        long one = create(word + "-edno");
        var saved = published("Сменя всичко");
        readdress(one, word + "-vtoro");
        desk.republished(saved.documentId(), in(word + "-vtoro", word + "-nov-adres"));
        readdress(one, word + "-treto");

        for (var path : rows.column("select path from register_entry where document_id = ?", saved.documentId())) {
            assertThat(document(path))
                    .isInstanceOfSatisfying(PublicAnswer.Moved.class, led -> assertThat(document(led.path()))
                            .isNotInstanceOf(PublicAnswer.Moved.class));
        }
    }

    private PublicAnswer document(String path) {
        var english = path.startsWith("/en/");
        var words = (english ? path.substring(3) : path).split("/");
        return pages.document(english ? Language.EN : Language.BG, words[1], words[2]);
    }

    private Saved published(String words) {
        return desk.published(Desk.in(word + "-edno", title(words), "", "<p>т</p>"));
    }

    private static ContentInput in(String section, String slug) {
        return Desk.in(section, title("Нов текст"), slug, "<p>т</p>");
    }

    private long create(String slug) {
        return desk.as("admin", () -> sections.create(slug, Optional.empty(), text(), false));
    }

    private void readdress(long id, String slug) {
        desk.as("admin", () -> sections.edit(id, slug, Optional.empty(), text(), false));
    }

    private static SectionText text() {
        return new SectionText("Проба", "Trial", "", "");
    }
}
