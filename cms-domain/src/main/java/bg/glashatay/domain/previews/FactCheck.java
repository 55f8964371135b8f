package bg.glashatay.domain.previews;

import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.publishing.Revision;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What somebody without an account, who knows the facts, says of the text behind a preview link: it is right, or it has
 * errors. It hangs on the edition and on the very revision that was read, and is never changed or removed.
 */
@Entity
@Table(name = "fact_check")
public class FactCheck {

    public static final int MAX_NAME = 120;
    public static final int MAX_WORDS = 5_000;

    /** Answers that one link takes within a day. */
    public static final int MAX_A_DAY = 20;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fact_check_seq")
    @SequenceGenerator(name = "fact_check_seq", sequenceName = "fact_check_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "link_id")
    private PreviewLink link;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "revision_id")
    private Revision revision;

    private String name;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String words;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected FactCheck() {}

    /**
     * @param revision what was read; null where nobody can say
     * @param name who answers, as they call themselves
     * @param verdict null where none was chosen
     * @param words what is wrong, or a remark; several lines
     * @throws ContentRejectedException when something has to be mended
     */
    public FactCheck(PreviewLink link, Revision revision, String name, Verdict verdict, String words, Instant at) {
        ContentRejectedException.unlessEmpty(issues(revision, name, verdict, words));
        this.link = link;
        this.edition = link.getEdition();
        this.revision = revision;
        this.name = name;
        this.verdict = verdict;
        this.words = words;
        this.answeredAt = Objects.requireNonNull(at);
    }

    private static List<Issue> issues(Revision revision, String name, Verdict verdict, String words) {
        var issues = new ArrayList<Issue>();
        if (revision == null) {
            issues.add(Issue.of("read", "read-unknown"));
        }
        if (name.isBlank()) {
            issues.add(Issue.of("name", "name-missing"));
        } else if (name.length() > MAX_NAME) {
            issues.add(Issue.of("name", "too-long", MAX_NAME, name.length()));
        }
        if (verdict == null) {
            issues.add(Issue.of("verdict", "verdict-missing"));
        }
        if (words.length() > MAX_WORDS) {
            issues.add(Issue.of("words", "too-long", MAX_WORDS, words.length()));
        } else if (verdict == Verdict.ERRORS && words.isBlank()) {
            issues.add(Issue.of("words", "words-missing"));
        }
        return issues;
    }

    public Long getId() {
        return id;
    }

    public PreviewLink getLink() {
        return link;
    }

    public Edition getEdition() {
        return edition;
    }

    /** What was read. */
    public Revision getRevision() {
        return revision;
    }

    public String getName() {
        return name;
    }

    public Verdict getVerdict() {
        return verdict;
    }

    public String getWords() {
        return words;
    }

    public Instant getAnsweredAt() {
        return answeredAt;
    }
}
