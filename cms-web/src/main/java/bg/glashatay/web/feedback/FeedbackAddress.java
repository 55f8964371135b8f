package bg.glashatay.web.feedback;

import bg.glashatay.domain.shared.Slug;
import bg.glashatay.ejb.feedback.FeedbackFilter;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address of the editors' list of feedback, with what it is filtered by. */
record FeedbackAddress(FeedbackFilter filter) {

    static final String LIST = "/editor/feedback";
    static final String FILE = "/editor/feedback.csv";

    private static final Pattern SECTION = Pattern.compile(Slug.FORM);
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

    /** Reads the parameters of a request; nonsense is as if it were not there. */
    static FeedbackAddress of(Map<String, String> parameters) {
        return new FeedbackAddress(new FeedbackFilter(
                section(parameters),
                Optional.ofNullable(parameters.get("document"))
                        .filter(ID.asMatchPredicate())
                        .map(Long::valueOf),
                !"all".equals(parameters.get("show"))));
    }

    static Optional<String> section(Map<String, String> parameters) {
        return Optional.ofNullable(parameters.get("section")).filter(SECTION.asMatchPredicate());
    }

    /** The list as it is, up to where a page's number belongs. */
    String here() {
        return address(LIST);
    }

    /** All of it as a file. */
    String file() {
        return address(FILE);
    }

    private String address(String page) {
        var query = new StringBuilder();
        filter.section().ifPresent(slug -> query.append("&section=").append(slug));
        filter.document().ifPresent(id -> query.append("&document=").append(id));
        if (!filter.waiting()) {
            query.append("&show=all");
        }
        return query.isEmpty() ? page : page + "?" + query.substring(1);
    }
}
