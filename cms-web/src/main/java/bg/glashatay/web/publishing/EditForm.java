package bg.glashatay.web.publishing;

import bg.glashatay.domain.publishing.Content;
import bg.glashatay.domain.publishing.ParticularField;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.ejb.publishing.ContentInput;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The fields of the edit page as somebody typed them: nothing cleaned, nothing refused yet. */
public class EditForm implements Serializable {

    /** The names of the fields, in the order of the form. */
    static final List<String> FIELDS = fields();

    private static final long serialVersionUID = 1L;

    private String title = "";
    private String slug = "";
    private String lead = "";
    private String body = "";
    private String section = "";
    private String tags = "";
    private String leadImage = "";
    private String leadImageAlt = "";
    private boolean major;
    private String changeNote = "";
    private final Map<String, TypedParticular> particulars = TypedParticular.emptyForEachField();
    private String attachments = "";

    private static List<String> fields() {
        var own = List.of(
                "title", "slug", "lead", "body", "section", "tags", "leadImage", "leadImageAlt", "major", "changeNote");
        var particulars = Arrays.stream(ParticularField.values()).map(ParticularField::getFieldName);
        return Stream.of(own.stream(), particulars, Stream.of(AttachmentLines.FIELD))
                .flatMap(names -> names)
                .toList();
    }

    /** The form filled with what was saved. */
    public static EditForm of(Content content) {
        var form = new EditForm();
        form.title = content.title();
        form.slug = content.explicitSlug().map(Slug::value).orElse("");
        form.lead = content.lead();
        form.body = content.body();
        form.section = content.section().getSlug();
        form.tags = String.join(", ", content.tags());
        form.leadImage = content.leadImage() == null ? "" : content.leadImage().getSha256();
        form.leadImageAlt = content.leadImageAlt();
        form.major = content.major();
        form.changeNote = content.changeNote();
        content.particulars().values().forEach((field, value) -> form.particulars
                .get(field.getFieldName())
                .setValue(value));
        form.attachments = AttachmentLines.of(content.attachments());
        return form;
    }

    /** What stands in a field, by its name; the one that is ticked or not counts as "true" or "false". */
    String text(String field) {
        return switch (field) {
            case "title" -> title;
            case "slug" -> slug;
            case "lead" -> lead;
            case "body" -> body;
            case "section" -> section;
            case "tags" -> tags;
            case "leadImage" -> leadImage;
            case "leadImageAlt" -> leadImageAlt;
            case "major" -> Boolean.toString(major);
            case "changeNote" -> changeNote;
            case AttachmentLines.FIELD -> attachments;
            default -> particular(field).getValue();
        };
    }

    ContentInput input() {
        return new ContentInput(
                title,
                slug,
                lead,
                body,
                section,
                tagList(),
                leadImage,
                leadImageAlt,
                major,
                changeNote,
                particularsTyped(),
                AttachmentLines.read(attachments));
    }

    private Map<String, String> particularsTyped() {
        var typed = new HashMap<String, String>();
        particulars.forEach((name, particular) -> {
            if (!particular.getValue().isEmpty()) {
                typed.put(name, particular.getValue());
            }
        });
        return typed;
    }

    private TypedParticular particular(String field) {
        var particular = particulars.get(field);
        if (particular == null) {
            throw new IllegalArgumentException("There is no field " + field);
        }
        return particular;
    }

    /** The tags one by one; people part them with commas, pasted lists with line ends. */
    List<String> tagList() {
        return Arrays.stream(tags.split("[,;\n]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    /** Faces hands over null for a field that was left empty. */
    private static String typed(String value) {
        return value == null ? "" : value;
    }

    /** The fields that only some kinds of documents have, by their names; those of other kinds are empty. */
    public Map<String, TypedParticular> getParticulars() {
        return particulars;
    }

    /** The files to take, see {@link AttachmentLines}. */
    public String getAttachments() {
        return attachments;
    }

    public void setAttachments(String attachments) {
        this.attachments = typed(attachments);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = typed(title);
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = typed(slug).strip();
    }

    public String getLead() {
        return lead;
    }

    public void setLead(String lead) {
        this.lead = typed(lead);
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = typed(body);
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = typed(section);
    }

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = typed(tags);
    }

    public String getLeadImage() {
        return leadImage;
    }

    public void setLeadImage(String leadImage) {
        this.leadImage = typed(leadImage);
    }

    public String getLeadImageAlt() {
        return leadImageAlt;
    }

    public void setLeadImageAlt(String leadImageAlt) {
        this.leadImageAlt = typed(leadImageAlt);
    }

    public boolean isMajor() {
        return major;
    }

    public void setMajor(boolean major) {
        this.major = major;
    }

    public String getChangeNote() {
        return changeNote;
    }

    public void setChangeNote(String changeNote) {
        this.changeNote = typed(changeNote);
    }
}
