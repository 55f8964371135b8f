package bg.glashatay.web.site;

import static bg.glashatay.domain.publishing.ParticularField.STATEMENT_BURDEN;
import static bg.glashatay.domain.publishing.ParticularField.STATEMENT_EMAIL;
import static bg.glashatay.domain.publishing.ParticularField.STATEMENT_ENFORCEMENT;
import static bg.glashatay.domain.publishing.ParticularField.STATEMENT_FEEDBACK;
import static bg.glashatay.domain.publishing.ParticularField.STATEMENT_METHOD;
import static bg.glashatay.domain.publishing.ParticularField.STATEMENT_NON_COMPLIANCE;
import static bg.glashatay.domain.publishing.ParticularField.STATEMENT_OUT_OF_SCOPE;
import static bg.glashatay.domain.publishing.ParticularField.STATEMENT_PREPARED;
import static bg.glashatay.domain.publishing.ParticularField.STATEMENT_REVIEWED;
import static bg.glashatay.domain.publishing.ParticularField.STATEMENT_SITE;
import static bg.glashatay.domain.publishing.ParticularField.STATEMENT_STATUS;

import bg.glashatay.domain.publishing.ParticularField;
import bg.glashatay.domain.publishing.Particulars;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The accessibility statement in the parts, and under the headings, that the model of Commission Implementing Decision
 * (EU) 2018/1523 makes obligatory.
 *
 * @param site which website it applies to
 * @param status the sentence of how far the site is accessible
 * @param reasons what is not accessible, by the three reasons that there can be; none where everything is
 */
public record StatementView(
        String site,
        String status,
        List<Reason> reasons,
        Optional<Phrase> prepared,
        String method,
        Optional<Phrase> reviewed,
        List<String> feedback,
        String email,
        List<String> enforcement) {

    /** Why something is not accessible, and what: one or several lines. */
    public record Reason(String title, List<String> lines) {}

    static StatementView of(Particulars values, TypeWords words) {
        var reasons = new ArrayList<Reason>();
        for (var field : List.of(STATEMENT_NON_COMPLIANCE, STATEMENT_BURDEN, STATEMENT_OUT_OF_SCOPE)) {
            if (!values.text(field).isEmpty()) {
                reasons.add(new Reason(words.of("statement." + field.getFieldName()), lines(values, field)));
            }
        }
        return new StatementView(
                values.text(STATEMENT_SITE),
                chosen(values, words, STATEMENT_STATUS),
                reasons,
                values.date(STATEMENT_PREPARED).map(words::date),
                chosen(values, words, STATEMENT_METHOD),
                values.date(STATEMENT_REVIEWED).map(words::date),
                lines(values, STATEMENT_FEEDBACK),
                values.text(STATEMENT_EMAIL),
                lines(values, STATEMENT_ENFORCEMENT));
    }

    private static String chosen(Particulars values, TypeWords words, ParticularField field) {
        var choice = values.text(field);
        return choice.isEmpty() ? "" : words.of("statement." + field.getFieldName() + "." + choice);
    }

    private static List<String> lines(Particulars values, ParticularField field) {
        return values.text(field).lines().filter(line -> !line.isBlank()).toList();
    }
}
