package bg.glashatay.web.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EditFormTest {

    @Test
    void tagsArePartedByCommasSemicolonsAndLines() {
        var form = new EditForm();
        form.setTags(" Балкани, форум ;; млади хора\nкултура, ");

        assertThat(form.input().tags()).containsExactly("Балкани", "форум", "млади хора", "култура");
    }

    @Test
    void fieldThatFacesLeavesOutCountsAsEmpty() {
        var form = new EditForm();
        form.setLead(null);
        form.setSlug(null);

        assertThat(form.input().lead()).isEmpty();
        assertThat(form.input().slug()).isEmpty();
    }
}
