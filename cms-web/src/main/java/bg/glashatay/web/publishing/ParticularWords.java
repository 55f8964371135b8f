package bg.glashatay.web.publishing;

import bg.glashatay.domain.media.Frame;
import bg.glashatay.domain.publishing.Content;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.ParticularField;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.publishing.PageQueries;
import bg.glashatay.ejb.publishing.PageQueries.PageTitle;
import bg.glashatay.web.shared.Option;
import bg.glashatay.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.omnifaces.util.Beans;
import org.omnifaces.util.Faces;

/** The fields that only some kinds of documents have, in the words of the editorial pages. */
@Named
@RequestScoped
public class ParticularWords {

    private static final String WORDS = "types";

    @Inject
    PageQueries pages;

    /**
     * A field with what stands in it, to be read.
     *
     * @param written whether somebody wrote it in the text's language; the words for anything else are the page's
     */
    public record ReadField(String field, String label, List<String> lines, boolean written) {}

    /** All fields there are but the lead picture's: a form shows those of its kind of document. */
    public List<ParticularField> getAll() {
        return Arrays.stream(ParticularField.values())
                .filter(field -> !field.isOfLeadImage())
                .toList();
    }

    public String label(ParticularField field) {
        var label = Texts.of("publishing", "field." + field.getFieldName());
        return field.isRequired() ? label : Texts.of(WORDS, "optional", label);
    }

    public String help(ParticularField field) {
        return Texts.of(WORDS, "help." + field.getFieldName());
    }

    /** The heading over the fields of a kind of document. */
    public String legend(DocumentType type) {
        return Texts.of("shared", "type." + type);
    }

    /** The values of a choice by what is shown, as Faces wants them. */
    public Map<String, String> choices(ParticularField field) {
        var choices = new LinkedHashMap<String, String>();
        field.getChoices().forEach(value -> choices.put(choice(field, value), value));
        return choices;
    }

    /**
     * The pages that one can stand under, without itself. The one it stands under is among them although it may be in
     * another language, or not for this person to read: the page would else move to the top with its next save.
     */
    public List<Option> pages(Language language, long documentId, String own) {
        var all = pages.pages(language);
        var titles = all.stream().collect(Collectors.toMap(PageTitle::documentId, PageTitle::title));
        var options = new ArrayList<>(Option.of(
                all.stream().filter(page -> page.documentId() != documentId).toList(),
                page -> String.valueOf(page.documentId()),
                PageTitle::title,
                page -> page.parentId() == null ? "" : titles.getOrDefault(page.parentId(), ""),
                page -> "№ " + page.documentId()));
        if (!own.isEmpty()
                && options.stream().noneMatch(option -> option.value().equals(own))) {
            options.add(0, new Option(own, shown(ParticularField.PAGE_PARENT, own)));
        }
        return options;
    }

    /** What stands in the fields of a text, in their order, but for the lead picture's. */
    public List<ReadField> read(Content content) {
        return read(content, field -> !field.isOfLeadImage());
    }

    /** What is told of the lead picture beside its description. */
    public List<ReadField> readOfLeadImage(Content content) {
        return read(content, ParticularField::isOfLeadImage);
    }

    private static List<ReadField> read(Content content, Predicate<ParticularField> wanted) {
        var read = new ArrayList<ReadField>();
        content.particulars().values().forEach((field, value) -> {
            if (wanted.test(field)) {
                read.add(new ReadField(
                        field.getFieldName(),
                        Texts.of("publishing", "field." + field.getFieldName()),
                        shown(field, value).lines().toList(),
                        isWritten(field)));
            }
        });
        return read;
    }

    /** Whether what stands in it was written by somebody, in words of a language. */
    static boolean isWritten(ParticularField field) {
        return switch (field.getKind()) {
            case TEXT, LINES, DOCUMENT -> true;
            default -> false;
        };
    }

    /** A value as people read it; one that cannot be read as what it is meant to be is shown as it is. */
    static String shown(ParticularField field, String value) {
        if (value.isEmpty()) {
            return "";
        }
        try {
            return switch (field.getKind()) {
                case DATE -> format("d MMMM yyyy").format(LocalDate.parse(value));
                case DATE_TIME -> format("d MMMM yyyy, H:mm").format(LocalDateTime.parse(value));
                case CHOICE -> field.getChoices().contains(value) ? choice(field, value) : value;
                case FRAME -> frame(value);
                case FLAG -> Texts.of("publishing", "yes");
                case DOCUMENT ->
                    Beans.getReference(PageQueries.class)
                            .title(Long.parseLong(value))
                            .orElse(value);
                default -> value;
            };
        } catch (DateTimeException | NumberFormatException unreadable) {
            return value;
        }
    }

    private static String frame(String label) {
        return Frame.ofLabel(label)
                .map(frame -> Texts.of(
                        "media",
                        "frame.moved",
                        Texts.of("media", "frame.shape." + frame.shape().key()),
                        frame.focus().x(),
                        frame.focus().y()))
                .orElse(label);
    }

    private static String choice(ParticularField field, String value) {
        return Texts.of(WORDS, field.getFieldName() + "." + value);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Faces.getLocale());
    }
}
