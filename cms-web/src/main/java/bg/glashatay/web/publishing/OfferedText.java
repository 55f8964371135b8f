package bg.glashatay.web.publishing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** An unsaved text that the browser kept and offers back: shows how it differs from the saved one. */
@Named
@RequestScoped
public class OfferedText {

    @Inject
    EditEdition page;

    @Inject
    SectionNames sections;

    private String text = "";
    private List<FieldDifference> differences = List.of();

    public void compare() {
        var saved = EditForm.of(page.getDetails().content());
        differences = FormJson.readAll(text).stream()
                .flatMap(offered -> FieldDifference.between(saved, offered, sections).stream())
                .toList();
    }

    /** The offered text, see {@link FormJson}; never sent back. */
    public String getText() {
        return "";
    }

    public void setText(String text) {
        this.text = text;
    }

    public List<FieldDifference> getDifferences() {
        return differences;
    }
}
