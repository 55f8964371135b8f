package bg.glashatay.domain.publishing;

import static bg.glashatay.domain.publishing.ParticularKind.CHOICE;
import static bg.glashatay.domain.publishing.ParticularKind.DATE;
import static bg.glashatay.domain.publishing.ParticularKind.DATE_TIME;
import static bg.glashatay.domain.publishing.ParticularKind.DOCUMENT;
import static bg.glashatay.domain.publishing.ParticularKind.FLAG;
import static bg.glashatay.domain.publishing.ParticularKind.FRAME;
import static bg.glashatay.domain.publishing.ParticularKind.LINES;
import static bg.glashatay.domain.publishing.ParticularKind.TEXT;

import bg.glashatay.domain.media.Licence;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A field that not every kind of document has. This table is the one place where such fields stand: hash, form, merge,
 * differences, comments and API follow it. Names never change: hashes are made with them.
 */
public enum ParticularField {
    ACT_KIND(DocumentType.ACT, "actKind", List.of("ordinance", "rules", "decision", "order", "instruction", "other")),
    ACT_NUMBER(DocumentType.ACT, "actNumber", TEXT, 60, true),
    ACT_DATE(DocumentType.ACT, "actDate", DATE, true),
    ACT_BODY(DocumentType.ACT, "actBody", List.of("council", "mayor", "deputy-mayor", "other")),
    ACT_BODY_NAME(DocumentType.ACT, "actBodyName", TEXT, 200, false),
    ACT_IN_FORCE(DocumentType.ACT, "actInForce", DATE, false),

    EVENT_START(DocumentType.EVENT, "eventStart", DATE_TIME, true),
    EVENT_END(DocumentType.EVENT, "eventEnd", DATE_TIME, false),
    EVENT_ALL_DAY(DocumentType.EVENT, "eventAllDay", FLAG, false),
    EVENT_VENUE(DocumentType.EVENT, "eventVenue", TEXT, 200, true),
    EVENT_PRICE(DocumentType.EVENT, "eventPrice", TEXT, 200, false),
    EVENT_ORGANISER(DocumentType.EVENT, "eventOrganiser", TEXT, 200, false),
    EVENT_AUDIENCE(DocumentType.EVENT, "eventAudience", TEXT, 200, false),

    NOTICE_LEVEL(DocumentType.NOTICE, "noticeLevel", List.of("information", "important", "urgent")),
    /** Empty: from its publication. */
    NOTICE_FROM(DocumentType.NOTICE, "noticeFrom", DATE_TIME, false),
    NOTICE_UNTIL(DocumentType.NOTICE, "noticeUntil", DATE_TIME, true),

    PAGE_PARENT(DocumentType.PAGE, "pageParent", DOCUMENT, false),

    // the model statement of Commission Implementing Decision (EU) 2018/1523
    STATEMENT_SITE(DocumentType.STATEMENT, "statementSite", TEXT, 300, true),
    STATEMENT_STATUS(DocumentType.STATEMENT, "statementStatus", List.of("full", "partial", "none")),
    STATEMENT_NON_COMPLIANCE(DocumentType.STATEMENT, "statementNonCompliance", LINES, 5_000, false),
    STATEMENT_BURDEN(DocumentType.STATEMENT, "statementBurden", LINES, 5_000, false),
    STATEMENT_OUT_OF_SCOPE(DocumentType.STATEMENT, "statementOutOfScope", LINES, 5_000, false),
    STATEMENT_PREPARED(DocumentType.STATEMENT, "statementPrepared", DATE, true),
    STATEMENT_METHOD(DocumentType.STATEMENT, "statementMethod", List.of("self-assessment", "third-party")),
    STATEMENT_REVIEWED(DocumentType.STATEMENT, "statementReviewed", DATE, false),
    STATEMENT_FEEDBACK(DocumentType.STATEMENT, "statementFeedback", LINES, 2_000, true),
    STATEMENT_EMAIL(DocumentType.STATEMENT, "statementEmail", TEXT, 200, true),
    STATEMENT_ENFORCEMENT(DocumentType.STATEMENT, "statementEnforcement", LINES, 3_000, true),

    /** Said instead of a description of the picture. */
    LEAD_IMAGE_DECORATIVE("leadImageDecorative", FLAG, 4, List.of()),
    LEAD_IMAGE_CAPTION("leadImageCaption", TEXT, 500, List.of()),
    LEAD_IMAGE_AUTHOR("leadImageAuthor", TEXT, 250, List.of()),
    LEAD_IMAGE_LICENCE("leadImageLicence", CHOICE, 30, Licence.keys()),
    LEAD_IMAGE_FRAME("leadImageFrame", FRAME, 20, List.of());

    private static final Map<DocumentType, List<ParticularField>> BY_TYPE = new EnumMap<>(DocumentType.class);

    static {
        for (var type : DocumentType.values()) {
            BY_TYPE.put(
                    type,
                    Arrays.stream(values()).filter(field -> field.isOf(type)).toList());
        }
    }

    private final Set<DocumentType> types;
    private final String fieldName;
    private final ParticularKind kind;
    private final int maxLength;
    private final boolean required;
    private final List<String> choices;

    ParticularField(DocumentType type, String fieldName, ParticularKind kind, int maxLength, boolean required) {
        this(EnumSet.of(type), fieldName, kind, maxLength, required, List.of());
    }

    ParticularField(DocumentType type, String fieldName, ParticularKind kind, boolean required) {
        this(EnumSet.of(type), fieldName, kind, 30, required, List.of());
    }

    /** Something about the lead picture, which every kind has that is a page; nothing of it has to be told. */
    ParticularField(String fieldName, ParticularKind kind, int maxLength, List<String> choices) {
        this(EnumSet.complementOf(EnumSet.of(DocumentType.BLOCK)), fieldName, kind, maxLength, false, choices);
    }

    /** A choice, which has to be made. */
    ParticularField(DocumentType type, String fieldName, List<String> choices) {
        this(EnumSet.of(type), fieldName, CHOICE, 30, true, choices);
    }

    ParticularField(
            Set<DocumentType> types,
            String fieldName,
            ParticularKind kind,
            int maxLength,
            boolean required,
            List<String> choices) {
        this.types = types;
        this.fieldName = fieldName;
        this.kind = kind;
        this.maxLength = maxLength;
        this.required = required;
        this.choices = choices;
    }

    static List<ParticularField> of(DocumentType type) {
        return BY_TYPE.get(type);
    }

    /** The field of the given name, whichever kind of document has it. */
    public static Optional<ParticularField> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.fieldName.equals(name))
                .findFirst();
    }

    public boolean isOf(DocumentType type) {
        return types.contains(type);
    }

    /** Whether it tells of the lead picture, so that it stands with it and not among the facts of its kind. */
    public boolean isOfLeadImage() {
        return fieldName.startsWith("leadImage");
    }

    /** Its name in forms, hashes and the API: {@code actDate}. */
    public String getFieldName() {
        return fieldName;
    }

    public ParticularKind getKind() {
        return kind;
    }

    /** Characters that its value may have. */
    public int getMaxLength() {
        return maxLength;
    }

    /** Whether a text cannot be submitted without it. */
    public boolean isRequired() {
        return required;
    }

    /** The values of a choice; none for other kinds. */
    public List<String> getChoices() {
        return choices;
    }
}
