package bg.glashatay.ejb.search;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Knows the documents that editors want above everything else that is found. */
@Dependent
class PromotedResults {

    /** More would be a list of results of its own. */
    static final int SHOWN_AT_MOST = 3;

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    /** A phrase, and the document that answers it. */
    record Answer(String phrase, long documentId) {}

    /**
     * The ids of documents, first those that were named first; whether citizens can read them is asked elsewhere, so
     * there may be more than are shown.
     */
    List<Long> documents(String typed) {
        return documents(typed, answers());
    }

    /** Those of a list of which all words are among the typed ones, in whatever form and order. */
    static List<Long> documents(String typed, List<Answer> answers) {
        var words = ReadWord.of(typed);
        return answers.stream()
                .filter(answer -> asksFor(words, Synonyms.read(answer.phrase())))
                .map(Answer::documentId)
                .distinct()
                .toList();
    }

    private static boolean asksFor(List<ReadWord> words, List<ReadWord> phrase) {
        return !phrase.isEmpty()
                && phrase.stream().allMatch(wanted -> words.stream().anyMatch(wanted::matches));
    }

    private List<Answer> answers() {
        return em.createQuery("select p.phrase, p.document.id from PromotedResult p order by p.id", Object[].class)
                .getResultStream()
                .map(row -> new Answer((String) row[0], (Long) row[1]))
                .toList();
    }
}
