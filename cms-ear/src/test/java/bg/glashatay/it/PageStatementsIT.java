package bg.glashatay.it;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.ejb.home.HomePages;
import bg.glashatay.ejb.site.PublicAnswer;
import bg.glashatay.ejb.site.PublicDocument;
import bg.glashatay.ejb.site.PublicFeeds;
import bg.glashatay.ejb.site.PublicPages;
import bg.glashatay.ejb.site.PublicTagPage;
import bg.glashatay.ejb.site.SectionService;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** A page asks the database as many questions about many documents as about few, and not many. */
@InContainer
class PageStatementsIT {

    private static final int MORE = 9;
    private static final int MOST = 20;

    @Inject
    Desk desk;

    @Inject
    Statements statements;

    @Inject
    SectionService sections;

    @Inject
    PublicPages pages;

    @Inject
    HomePages home;

    @Inject
    PublicFeeds feeds;

    @Resource
    UserTransaction transaction;

    @Test
    void pageAsksAsManyQuestionsAboutManyDocumentsAsAboutFew() throws Exception {
        // nobody else ever sees this section
        transaction.begin();
        try {
            var section = "otdel-" + UUID.randomUUID().toString().substring(0, 8);
            desk.as("admin", () -> sections.create(new Slug(section), "Отдел", "Department", "", ""));
            var title = Desk.title("Първа");
            var first = publish(section, title);
            publish(section, Desk.title("Втора"));
            var few = count(section, first);

            for (int number = 0; number < MORE; number++) {
                publish(section, Desk.title("Още"));
            }

            var many = count(section, first);
            System.out.println("statements for each page: " + many);
            assertThat(many).isEqualTo(few);
            assertThat(many.values()).allMatch(count -> count > 0 && count <= MOST);
        } finally {
            transaction.rollback();
        }
    }

    private String publish(String section, String title) {
        desk.published(Desk.in(section, title, "", "<p>Надълго.</p>"));
        return Slug.of(title).value();
    }

    private Map<String, Integer> count(String section, String first) throws Exception {
        var questions = new LinkedHashMap<String, Callable<Object>>();
        questions.put("home", () -> home.home(Language.BG));
        questions.put("section", () -> pages.section(Language.BG, section, 1).orElseThrow());
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
