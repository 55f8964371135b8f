package bg.glashatay.web.reading;

import bg.glashatay.domain.media.Reading;
import bg.glashatay.domain.publishing.AccessBasis;
import bg.glashatay.domain.publishing.Attachment;
import bg.glashatay.ejb.reading.ReadingQueries;
import bg.glashatay.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;

/** What was read in files, as the editorial pages show it. */
@Named
@RequestScoped
public class FileReports {

    @Inject
    ReadingQueries readings;

    /** By the hashes that were asked about: Facelets asks again for each row that it writes. */
    private final Map<List<String>, Map<String, Reading>> read = new HashMap<>();

    /** The reports on a text's files, by their SHA-256; in one query. */
    public Map<String, FileReport> of(List<Attachment> attachments) {
        return about(attachments.stream().map(Attachment::sha256).toList());
    }

    /** The same for any documents. */
    public Map<String, FileReport> about(Collection<String> hashes) {
        return read(hashes).values().stream()
                .map(reading -> FileReport.of(reading, Faces.getLocale()))
                .collect(Collectors.toMap(FileReport::sha256, report -> report));
    }

    /** All that is known of one document, for its own page; empty for a picture, and for what was deleted. */
    public Optional<FullReport> full(String sha256) {
        return Optional.ofNullable(read(List.of(sha256)).get(sha256))
                .map(reading -> FullReport.of(reading, Faces.getLocale()));
    }

    private Map<String, Reading> read(Collection<String> hashes) {
        return read.computeIfAbsent(List.copyOf(hashes), readings::of);
    }

    /** On what ground a file of the text is offered, in words; empty for none. */
    public String basis(List<Attachment> attachments, String sha256) {
        return attachments.stream()
                .filter(attachment -> attachment.sha256().equals(sha256))
                .flatMap(attachment -> attachment.givenBasis().stream())
                .findFirst()
                .map(FileReports::words)
                .orElse("");
    }

    /** What an editor chooses from. */
    public List<AccessBasis> getBases() {
        return List.of(AccessBasis.values());
    }

    private static String words(AccessBasis basis) {
        return Texts.of("reading", "basis." + basis.key());
    }
}
