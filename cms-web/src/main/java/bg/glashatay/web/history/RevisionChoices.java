package bg.glashatay.web.history;

import bg.glashatay.ejb.publishing.HistoryEvent;
import bg.glashatay.ejb.publishing.RevisionDetails;
import bg.glashatay.web.shared.Dates;
import bg.glashatay.web.shared.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The texts that a comparison offers, edition by edition: those that something was done with, and the last saves. */
final class RevisionChoices {

    /** Steps that say nothing about the text that they were taken with. */
    private static final Set<String> SILENT = Set.of("CLAIM", "RELEASE", "SUPERSEDE", "EDIT");

    private final Map<Integer, RevisionChoice.Group> groups = new LinkedHashMap<>();
    private final Set<Long> offered = new HashSet<>();

    static List<RevisionChoice.Group> of(List<HistoryEvent> newestFirst, List<RevisionDetails> chosen) {
        var choices = new RevisionChoices();
        newestFirst.stream().map(TimelineEntry::new).forEach(choices::add);
        chosen.forEach(choices::add);
        return List.copyOf(choices.groups.values());
    }

    private void add(TimelineEntry entry) {
        if (!SILENT.contains(entry.deed()) && offered.add(entry.revision())) {
            var deed = entry.saves() > 0
                    ? Texts.of("publishing", "history.saves", 1)
                    : Texts.of("publishing", "history." + entry.deed());
            add(
                    entry.line().number(),
                    entry.revision(),
                    entry.at(),
                    entry.line().actor() + " " + deed);
        }
    }

    /** What was chosen is offered, however old it is. */
    private void add(RevisionDetails details) {
        if (offered.add(details.id())) {
            add(
                    details.number(),
                    details.id(),
                    details.madeAt(),
                    details.author() + " " + Texts.of("publishing", "history.saves", 1));
        }
    }

    private void add(int number, long revision, Instant at, String words) {
        groups.computeIfAbsent(
                        number,
                        it -> new RevisionChoice.Group(
                                Texts.of("publishing", "edit.edition", number), new ArrayList<>()))
                .choices()
                .add(new RevisionChoice(String.valueOf(revision), Dates.moment(at) + " · " + words));
    }
}
