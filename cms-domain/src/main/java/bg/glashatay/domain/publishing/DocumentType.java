package bg.glashatay.domain.publishing;

import java.util.List;

/** What kind of thing a document is, and what a text of this kind must have before it goes to a reviewer. */
public enum DocumentType {
    /** A dated piece of news, listed in its section. */
    NEWS(Text.REQUIRED, Text.REQUIRED),
    /** A lasting page, such as opening hours; it may stand under another page. */
    PAGE(Text.REQUIRED, Text.REQUIRED),
    /** An ordinance, a decision or an order: as text, as a file, or both. */
    ACT(Text.OPTIONAL, Text.REQUIRED_WITHOUT_FILES),
    /** A list of files to take. */
    FILES(Text.REQUIRED, Text.OPTIONAL),
    /** Something that takes place. */
    EVENT(Text.REQUIRED, Text.OPTIONAL),
    /** A notice that is in force for a time and ends by itself. */
    NOTICE(Text.REQUIRED, Text.OPTIONAL),
    /** The site's accessibility statement; a site has one. */
    STATEMENT(Text.OPTIONAL, Text.OPTIONAL),
    /**
     * A text that pages show in their own: a contact, opening hours, a fee. It goes through the same workflow, and has
     * no page, no address and no place in any list of its own.
     */
    BLOCK(Text.OPTIONAL, Text.REQUIRED);

    private enum Text {
        REQUIRED,
        REQUIRED_WITHOUT_FILES,
        OPTIONAL
    }

    private final Text lead;
    private final Text body;

    DocumentType(Text lead, Text body) {
        this.lead = lead;
        this.body = body;
    }

    /** The fields that this kind has beside those of all, in the order of the form. */
    public List<ParticularField> fields() {
        return ParticularField.of(this);
    }

    /** Those of them that say what it is about: all but what is told of the lead picture. */
    public List<ParticularField> facts() {
        return fields().stream().filter(field -> !field.isOfLeadImage()).toList();
    }

    /** Whether a reader cannot do without the introduction. */
    public boolean needsLead() {
        return lead == Text.REQUIRED;
    }

    /** Whether nothing takes the place of the text. */
    public boolean needsBody() {
        return body == Text.REQUIRED;
    }

    /** Whether there has to be a text or a file. */
    public boolean needsBodyOrFile() {
        return body == Text.REQUIRED_WITHOUT_FILES;
    }

    /** Whether it is nothing without a file. */
    public boolean needsFile() {
        return this == FILES;
    }

    /** Whether citizens find it at an address of its own. */
    public boolean hasAddress() {
        return this != BLOCK;
    }
}
