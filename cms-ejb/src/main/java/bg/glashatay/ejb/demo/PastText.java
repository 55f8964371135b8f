package bg.glashatay.ejb.demo;

import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.ejb.publishing.ContentInput;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** A text of the town's past years, put together from a stock, that its author goes on changing. */
class PastText {

    private static final int LEAST_PARAGRAPHS = 3;
    private static final int MOST_PARAGRAPHS = 9;
    private static final int MOST_SENTENCES = 4;
    private static final int MOST_TAGS = 3;
    private static final int UNDER_A_HEADING = 3;

    private final PhraseStock stock;
    private final String topic;
    private final LocalDate day;
    private final RandomGenerator chance;
    private final DocumentType type;
    private final String section;
    private final String title;
    private final String lead;
    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final List<String> tags;
    private final Optional<String> picture;
    private final String alt;
    private final Map<String, String> particulars;
    private final Set<String> used = new HashSet<>();
    private String note = "";

    /**
     * @param topic the section at the top of the tree whose matters it is about
     * @param pictures the hashes of those that texts may have at their heads; none for texts without
     */
    private PastText(
            PhraseStock stock,
            DocumentType type,
            String section,
            String topic,
            LocalDate day,
            List<String> pictures,
            RandomGenerator chance) {
        this.stock = stock;
        this.type = type;
        this.section = section;
        this.topic = topic;
        this.day = day;
        this.chance = chance;
        title = sentence(type == DocumentType.ACT ? say("act") : say("title", topic));
        lead = sentence(say("lead", topic));
        int many = LEAST_PARAGRAPHS + chance.nextInt(MOST_PARAGRAPHS - LEAST_PARAGRAPHS + 1);
        while (paragraphs.size() < many) {
            if (paragraphs.size() % UNDER_A_HEADING == 0) {
                headings.add(say("heading"));
            }
            paragraphs.add(paragraph());
        }
        tags = tags();
        picture = pictures.isEmpty() || chance.nextInt(5) < 3
                ? Optional.empty()
                : Optional.of(pictures.get(chance.nextInt(pictures.size())));
        alt = picture.isPresent() ? say("alt") : "";
        particulars = particulars();
    }

    static PastText bulgarian(
            PhraseStock stock,
            DocumentType type,
            String section,
            String topic,
            LocalDate day,
            List<String> pictures,
            RandomGenerator chance) {
        return new PastText(stock, type, section, topic, day, pictures, chance);
    }

    /** The same in English, more or less: a text of the same kind from the English stock. */
    PastText english(PhraseStock english) {
        return new PastText(english, DocumentType.NEWS, section, "", day, List.of(), chance);
    }

    DocumentType type() {
        return type;
    }

    /** What its author makes of it the next time: a paragraph more, or another wording of one. */
    void rewrite() {
        int place = chance.nextInt(paragraphs.size());
        switch (chance.nextInt(4)) {
            case 0 -> paragraphs.set(place, paragraph());
            case 1 -> paragraphs.add(paragraph());
            default -> paragraphs.set(place, paragraphs.get(place) + " " + further());
        }
    }

    /** From now on it is an update that readers are told of. */
    void tellUpdate() {
        note = say("note");
    }

    ContentInput content() {
        var body = new StringBuilder();
        for (int place = 0; place < paragraphs.size(); place++) {
            if (place > 0 && place % UNDER_A_HEADING == 0) {
                body.append("<h2>")
                        .append(headings.get(place / UNDER_A_HEADING % headings.size()))
                        .append("</h2>");
            }
            body.append("<p>").append(paragraphs.get(place)).append("</p>");
        }
        return new ContentInput(
                title,
                "",
                lead,
                body.toString(),
                section,
                tags,
                picture.orElse(""),
                alt,
                !note.isEmpty(),
                note,
                particulars,
                List.of());
    }

    private String paragraph() {
        var sentences = new ArrayList<String>();
        for (int left = chance.nextInt(MOST_SENTENCES); left >= 0; left--) {
            sentences.add(further());
        }
        return String.join(" ", sentences);
    }

    /** Sentences about the matter and such as every office writes, none twice while there are others. */
    private String further() {
        var rules = topic.isEmpty() ? List.of("text") : List.of("text " + topic, "text");
        return sentence(stock.sayAnew(rules, used, day, chance));
    }

    private List<String> tags() {
        var found = new LinkedHashSet<String>();
        for (int left = chance.nextInt(MOST_TAGS); left >= 0; left--) {
            found.add(say("tag", topic));
        }
        return List.copyOf(found);
    }

    private Map<String, String> particulars() {
        var told = new HashMap<String, String>();
        switch (type) {
            case EVENT -> {
                var start = day.plusDays(3L + chance.nextInt(20)).atTime(LocalTime.of(10 + chance.nextInt(10), 0));
                told.put("eventStart", start.toString());
                told.put("eventEnd", start.plusHours(2).toString());
                told.put("eventVenue", say("venue"));
                told.put("eventPrice", say("price"));
                told.put("eventAudience", say("audience"));
            }
            case NOTICE -> {
                var start = day.atTime(LocalTime.of(6 + chance.nextInt(12), 0));
                told.put("noticeLevel", chance.nextInt(4) == 0 ? "important" : "information");
                told.put("noticeFrom", start.toString());
                told.put("noticeUntil", start.plusDays(1L + chance.nextInt(6)).toString());
            }
            case ACT -> {
                told.put("actKind", chance.nextBoolean() ? "decision" : "order");
                told.put("actNumber", String.valueOf(1 + chance.nextInt(990)));
                told.put("actDate", day.minusDays(2).toString());
                told.put("actBody", chance.nextBoolean() ? "council" : "mayor");
            }
            default -> {
                // nothing of its own
            }
        }
        return told;
    }

    private String say(String rule, String of) {
        return say(of.isEmpty() ? rule : rule + " " + of);
    }

    private String say(String rule) {
        return stock.say(rule, day, chance);
    }

    /** Begins as sentences do, whatever was put at its beginning. */
    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
