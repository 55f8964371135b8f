package bg.glashatay.ejb.site;

import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.text.PlainText;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What a section is called, and a sentence about it, in both languages; as people typed it. */
public record SectionText(String nameBg, String nameEn, String descriptionBg, String descriptionEn)
        implements Serializable {

    SectionText cleaned() {
        return new SectionText(
                PlainText.clean(nameBg),
                PlainText.clean(nameEn),
                PlainText.clean(descriptionBg),
                PlainText.clean(descriptionEn));
    }

    List<Issue> issues() {
        var issues = new ArrayList<Issue>();
        name("nameBg", nameBg, "section-name-bg-missing", issues);
        name("nameEn", nameEn, "section-name-en-missing", issues);
        length("descriptionBg", descriptionBg, Section.MAX_DESCRIPTION, issues);
        length("descriptionEn", descriptionEn, Section.MAX_DESCRIPTION, issues);
        return issues;
    }

    private static void name(String field, String name, String missing, List<Issue> issues) {
        if (name.isBlank()) {
            issues.add(Issue.of(field, missing));
        }
        length(field, name, Section.MAX_NAME, issues);
    }

    private static void length(String field, String text, int most, List<Issue> issues) {
        if (text.length() > most) {
            issues.add(Issue.of(field, "too-long", most, text.length()));
        }
    }
}
