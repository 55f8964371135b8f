package bg.glashatay.it;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.ejb.home.HomePages;
import bg.glashatay.ejb.site.PublicAnswer;
import bg.glashatay.ejb.site.PublicDocument;
import bg.glashatay.ejb.site.PublicFeeds;
import bg.glashatay.ejb.site.PublicPages;
import bg.glashatay.ejb.site.PublicSectionPage;
import bg.glashatay.ejb.site.PublicTagPage;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** A page asks the database as many questions about many documents as about few. */
@InContainer
class PageStatementsIT {

    /** As many as a page offers to read on. */
    private static final int FEW = 6;

    private static final int MORE = 9;

    @Inject
    Desk desk;

    @Inject
    Statements statements;

    @Inject
    Rows rows;

    @Inject
    PublicPages pages;

    @Inject
    HomePages home;

    @Inject
    PublicFeeds feeds;

    @Test
    void pageAsksAsManyQuestionsAboutManyDocumentsAsAboutFew() throws Exception {
        var section = sectionOfFew();
        var first = publish(section, Desk.title("Първа"));
        for (int number = 1; number < FEW; number++) {
            publish(section, Desk.title("Друга"));
        }
        var few = count(section, first);

        for (int number = 0; number < MORE; number++) {
            publish(section, Desk.title("Още"));
        }

        var many = count(section, first);
        assertThat(many).isEqualTo(few);
        assertThat(many.values()).allMatch(count -> count > 0);
    }

    /** Its list is far from being full. */
    private String sectionOfFew() {
        return rows.column(
                        "select s.slug from section s left join edition e on e.section_id = s.id and e.language = 'bg'"
                                + " and e.state = 'PUBLISHED' where s.retired_at is null and s.parent_id is not null"
                                + " group by s.slug order by count(e.id), s.slug limit 1")
                .get(0);
    }

    private String publish(String section, String title) {
        desk.published(Desk.in(section, title, "", "<p>Надълго.</p>"));
        return Slug.of(title).value();
    }

    private Map<String, Integer> count(String section, String first) throws Exception {
        var questions = new LinkedHashMap<String, Callable<Object>>();
        questions.put("home", () -> home.home(Language.BG));
        questions.put("section", () -> (PublicSectionPage) pages.section(Language.BG, section, Optional.empty(), 1));
        questions.put("document", () -> found(PublicDocument.class, pages.document(Language.BG, section, first)));
        questions.put("tag", () -> found(PublicTagPage.class, pages.tag(Language.BG, "proba", 1)));
        questions.put(
                "feed", () -> feeds.feed(Language.BG, Optional.of(section), 1).orElseThrow());
        var counts = new LinkedHashMap<String, Integer>();
        for (var question : questions.entrySet()) {
            // what an earlier question has left in memory is the same in both counts
            question.getValue().call();
            counts.put(question.getKey(), statements.of(() -> ask(question.getValue())));
        }
        return counts;
    }

    private static void ask(Callable<Object> question) {
        try {
            question.call();
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static PublicAnswer found(Class<? extends PublicAnswer> kind, PublicAnswer answer) {
        assertThat(answer).isInstanceOf(kind);
        return answer;
    }
}
